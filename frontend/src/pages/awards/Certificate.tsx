import { formatDate, Mark } from "@/ui";
import { Guilloche } from "./Guilloche";
import type { PublicAward } from "./queries";
import { addressOf } from "./words";

/** One sheet. All sizes are in millimetres of the paper, and shrink with it on a screen. */
export function Certificate({ award }: { award: PublicAward }) {
  const { holder_name, holder_parent_name, issuer_name, level_name, scheme_title, citation, framework_title } = award;
  return (
    <div className="app-certificate-stage">
      <article className="app-certificate" aria-label={`Certificate for ${holder_name}`}>
        <div className="app-certificate__band">
          <Guilloche />
          <div className="app-certificate__seal">
            <Mark size={200} />
          </div>
        </div>
        <div className="app-certificate__text">
          <p className="app-certificate__kicker">Certificate of recognition</p>
          <div className="app-certificate__main">
            <h2 className={sized("app-certificate__holder", holder_name, 36)}>{holder_name}</h2>
            {holder_parent_name ? <p className="app-certificate__parent">{holder_parent_name}</p> : null}
            <p className="app-certificate__lead">has been recognised with</p>
            <p className={sized("app-certificate__level", level_name, 24)}>{level_name}</p>
            <p className="app-certificate__scheme">{scheme_title}</p>
            {citation ? <p className={sized("app-certificate__citation", citation, 240)}>{citation}</p> : null}
          </div>
          <p className="app-certificate__issuer">
            Recognised by <strong>{issuer_name}</strong>, assessed with “{framework_title}”.
          </p>
          <Foot award={award} />
        </div>
      </article>
    </div>
  );
}

function Foot({ award: { issued_on, expires_on, standing, code } }: { award: PublicAward }) {
  return (
    <dl className="app-certificate__foot">
      <div>
        <dt>Given on</dt>
        <dd>{formatDate(issued_on)}</dd>
      </div>
      <div>
        <dt>{standing === "expired" ? "Stood until" : "Stands until"}</dt>
        <dd>{formatDate(expires_on) || "No end date"}</dd>
      </div>
      <div>
        <dt>Check it at</dt>
        <dd>{addressOf(code).place}</dd>
      </div>
      <div>
        <dt>with the code</dt>
        <dd className="app-certificate__code">{code}</dd>
      </div>
    </dl>
  );
}

/** Long words get a smaller size, so that the sheet stays one sheet. */
function sized(name: string, text: string, comfortable: number): string {
  return text.length > comfortable ? `${name} ${name}--long` : name;
}
