import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The server of `marketd dev`, which `npm run dev` sends everything but the app itself to.
const server = process.env["MARKETD_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [svelte()],
  build: { target: "es2022", outDir: "dist", emptyOutDir: false, sourcemap: false },
  server: { proxy: { "/v1": { target: server, ws: true }, "/openapi.yaml": server } },
});
