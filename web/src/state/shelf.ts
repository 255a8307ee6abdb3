import { Vault, type Shelf } from "./vault";

/** shelf is localStorage; where the browser forbids it, memory, and the app says that nothing will be remembered. */
function shelf(): { shelf: Shelf; lasting: boolean } {
  try {
    localStorage.setItem("marketd.probe", "1");
    localStorage.removeItem("marketd.probe");
    return { shelf: localStorage, lasting: true };
  } catch {
    const memory = new Map<string, string>();
    return {
      lasting: false,
      shelf: {
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, value) => void memory.set(key, value),
        removeItem: (key) => void memory.delete(key),
      },
    };
  }
}

const found = shelf();

/** lasting is false where nothing survives a reload: a need must not be signed there. */
export const lasting = found.lasting;
export const vault = new Vault(found.shelf);
