import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const apiAddress = process.env.EXCELLENCE_API ?? "http://localhost:8000";
const apiPaths = ["/v1", "/oauth", "/_ping", "/_status", "/docs", "/openapi.json"];

export default defineConfig({
  base: "/",
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5173, proxy: Object.fromEntries(apiPaths.map((path) => [path, apiAddress])) },
  build: {
    target: "es2022",
    sourcemap: true,
    // A data: address for a script or style would break the strict content security policy.
    assetsInlineLimit: 0,
    // Lazy pages are small; fetching their parts early would cost more than it saves, and needs no inline script.
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 2 },
            { name: "tanstack", test: /node_modules[\\/]@tanstack[\\/]/, priority: 1 },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    environmentOptions: { jsdom: { url: "http://localhost:8000/" } },
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    css: false,
  },
});
