// Words in the reader's language.
import { Problem, Unreachable } from "../api/http";
import { formatAmount } from "../state/money";
import { vault } from "../state/shelf";
import { en, type Catalogue, type Key } from "./en";

export const locales = { en: "English", de: "Deutsch" } as const;
export type Locale = keyof typeof locales;

const loaders: Record<Locale, () => Promise<Catalogue>> = {
  en: () => Promise.resolve(en),
  de: () => import("./de").then((m) => m.de),
};

type Values = Record<string, string | number>;
type Plural = Key extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;

class Words {
  locale = $state<Locale>("en");
  #words = $state.raw<Catalogue>(en);

  /** begin takes the language that was chosen, or the first of the browser's that there is. */
  async begin(): Promise<void> {
    const wanted = [vault.locale, ...navigator.languages].map((l) => l?.slice(0, 2));
    await this.use((wanted.find((l) => l && l in locales) ?? "en") as Locale);
  }

  async use(locale: Locale): Promise<void> {
    this.#words = await loaders[locale]();
    this.locale = locale;
    document.documentElement.lang = locale;
  }

  /** choose uses a language from now on. */
  choose(locale: Locale): void {
    vault.locale = locale;
    void this.use(locale);
  }

  t = (key: Key, values: Values = {}): string =>
    this.#words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

  /** n counts: it takes the .one or .other of a key. */
  n = (stem: Plural, n: number, values: Values = {}): string => {
    const form = new Intl.PluralRules(this.locale).select(n) === "one" ? "one" : "other";
    return this.t(`${stem}.${form}` as Key, { n, ...values });
  };

  money = (units: string | undefined, decimals: number): string => formatAmount(units, decimals, this.locale);

  /** span says a duration as people do: 40 s, 3 min, 1 h 20 min. */
  span = (seconds: number): string => {
    const s = Math.max(0, Math.round(seconds));
    if (s < 5) return this.t("time.now");
    if (s < 90) return this.t("time.seconds", { n: s < 20 ? s : Math.round(s / 5) * 5 });
    const minutes = Math.round(s / 60);
    if (minutes < 90) return this.t("time.minutes", { n: minutes });
    return this.t("time.hours", { h: Math.floor(minutes / 60), n: minutes % 60 });
  };

  distance = (metres: number): string => {
    const [value, unit] = metres < 1000 ? [Math.round(metres / 10) * 10, "meter"] : [metres / 1000, "kilometer"];
    const format = { style: "unit", unit, maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(this.locale, format).format(value);
  };

  time = (at: string | undefined): string =>
    at ? new Intl.DateTimeFormat(this.locale, { hour: "2-digit", minute: "2-digit" }).format(new Date(at)) : "";

  day = (at: string): string =>
    new Intl.DateTimeFormat(this.locale, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }).format(new Date(at));

  percent = (part: number): string => new Intl.NumberFormat(this.locale, { style: "percent" }).format(part);

  /** problem says what went wrong and what to do. */
  problem = (error: unknown): string => {
    if (error instanceof Problem) return sentence(error.body.detail);
    if (error instanceof Unreachable) return this.t("problem.unreachable");
    if ((error as { code?: number } | null)?.code === 4001) return this.t("problem.rejected");
    return this.t("problem.unknown", { detail: error instanceof Error ? error.message : String(error) });
  };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");
}

export const words = new Words();
