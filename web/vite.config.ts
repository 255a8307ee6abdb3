import { svelte } from "@sveltejs/vite-plugin-svelte";
import { loadEnv } from "vite";
import { defineConfig } from "vitest/config";

export default defineConfig(({ mode }) => {
  // The server of `marketd dev`, which `npm run dev` sends everything but the app itself to.
  const server = loadEnv(mode, ".", "MARKETD_")["MARKETD_URL"] ?? "http://127.0.0.1:8080";
  return {
    plugins: [svelte()],
    build: { target: "es2022", outDir: "dist", emptyOutDir: true, sourcemap: false },
    test: { include: ["src/**/*.test.ts"] },
    server: { proxy: { "/v1": { target: server, ws: true }, "/openapi.yaml": server } },
  };
});
