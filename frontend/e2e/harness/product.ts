import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../../..");
const STARTS_WITHIN = 120_000;

export type Product = { address: string; stop: () => Promise<void> };

/** The real product with demo data, in a folder and on a port of its own. Where BASE_URL is set, the one that runs there. */
export async function startProduct(): Promise<Product> {
  const given = process.env.BASE_URL;
  if (given) return { address: given.replace(/\/$/, ""), stop: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "excellence-e2e-"));
  const server = spawn(python(), ["-m", "api", "serve", "--port", "0"], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: "",
      PYTHONUNBUFFERED: "1",
      EXCELLENCE_LOCAL_FOLDER: folder,
      // All the tests sign in from one address.
      EXCELLENCE_SIGN_IN_ATTEMPTS: "1000/minute",
      EXCELLENCE_REQUESTS: "100000/minute",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // However the tests end, the product ends with them.
  process.once("exit", () => server.kill("SIGTERM"));
  try {
    return { address: await addressOf(server), stop: () => stop(server, folder) };
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
}

function python(): string {
  const own = [join(ROOT, ".venv/bin/python"), join(ROOT, ".venv/Scripts/python.exe")].find((path) => existsSync(path));
  return process.env.PYTHON ?? own ?? "python3";
}

/** Waits for the line that tells people where to click. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = "";
    const timer = setTimeout(() => failed(new Error(`The product did not start in time:\n${said}`)), STARTS_WITHIN);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /Open\s+(https?:\/\/\S+)/.exec(said);
      if (!match?.[1]) return;
      clearTimeout(timer);
      found(match[1].replace(/\/$/, ""));
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.on("exit", (code) => failed(new Error(`The product ended with code ${code}:\n${said}`)));
  });
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}
