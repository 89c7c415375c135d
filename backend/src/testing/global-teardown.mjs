export default async function stopServer() {
  await globalThis.crossbenchTestServer?.stop();
}
