import { Form, maxLength, realDate, required, useForm } from "@/forms";
import {
  Button,
  Checkbox,
  Checkboxes,
  DateField,
  ErrorSummary,
  FileField,
  PasswordField,
  Radios,
  Select,
  TextArea,
  TextField,
} from "@/ui";

const VOICES = [
  { value: "patients", label: "Patients" },
  { value: "families", label: "Families", hint: "And unpaid carers" },
  { value: "staff", label: "Staff" },
];

const LEVELS = [
  { value: "0", label: "0 – Not yet started", hint: "People keep worries to themselves." },
  { value: "1", label: "1 – Getting started", hint: "We have told everyone how to raise a worry." },
  { value: "2", label: "2 – Up and running", hint: "We ask for worries at each team meeting and write them down." },
];

export function Fields() {
  const form = useForm({
    initial: {
      title: "",
      narrative: "",
      type: "",
      level: "",
      voices: [] as string[],
      starts_on: "",
      files: [] as File[],
      password: "",
      agreed: false,
    },
    draft: "gallery",
    secret: ["files", "password"],
    checks: {
      title: required("Enter a title"),
      narrative: [required("Tell us what happened"), maxLength(200, "What happened")],
      type: required("Choose a type"),
      level: required("Choose a level"),
      voices: required("Choose at least one voice"),
      starts_on: realDate("Start date"),
    },
    save: async () => undefined,
  });
  return (
    <>
      <h2>Fields</h2>
      <ErrorSummary errors={form.errors} />
      <Form form={form}>
        <TextField {...form.field("title")} label="Title" hint="A few words that you would say to a colleague" />
        <TextArea {...form.field("narrative")} label="What happened and why it mattered" limit={200} />
        <Select
          {...form.field("type")}
          label="Type"
          prompt="Choose a type"
          options={[
            { value: "story", label: "Story" },
            { value: "audit", label: "Audit" },
          ]}
        />
        <Radios {...form.field("level")} label="Which level fits you today?" options={LEVELS} size="m" />
        <Checkboxes {...form.field("voices")} label="Whose voice is it?" options={VOICES} />
        <DateField {...form.field("starts_on")} label="When did it start?" hint="For example, 15 3 2026" />
        <FileField {...form.field("files")} label="Files" hint="Up to 50 MB each" />
        <PasswordField {...form.field("password")} label="Password" autoComplete="new-password" />
        <Checkbox {...form.field("agreed")} legend="Sharing" label="Others may learn from this" />
        <div className="app-actions">
          <Button busy={form.busy}>Save</Button>
          <Button variant="secondary" type="button">
            Secondary
          </Button>
          <Button variant="warning" type="button">
            Withdraw
          </Button>
          <Button type="button" busy>
            Busy
          </Button>
        </div>
      </Form>
    </>
  );
}
