/**
 * The shapes that modules of the browser code hand each other. For editors and the type check:
 * nothing of it is published.
 */

/* What is kept of a learner; see static/progress/state.js. */

interface Attempt {
  /** Revision of the item when it was answered. */
  revision: string;
  /** 0..1, or null for what is never judged. */
  score: number | null;
  /** Authored indexes or words of the item, never free text: that stands in `texts`. */
  response: unknown;
  day: string;
  /** How often the item was answered. */
  count: number;
  /** What the learner said: sure or in doubt. */
  sure?: boolean;
  /** Days until it is asked again; absent when it need not be. */
  gap?: number;
  /** The day that was planned, when it was answered before that: practising does not move it. */
  due?: string;
}

/** What is given at an item, before it is counted and dated. */
type Answered = Pick<Attempt, "revision" | "score" | "response" | "sure">;

interface Ticks {
  ids: string[];
  day: string;
  count: number;
}

/** Words as they stood in a field at one moment. */
interface Version {
  words: string;
  day: string;
  /** Higher than that of every version it replaced. */
  count: number;
}

/** What was typed in a field; see static/progress/written.js. */
interface Written extends Version {
  /** The marks of versions that were replaced. */
  from?: string[];
  /** Versions that lost to this one and that nothing replaced. */
  other?: Version[];
}

/** What was given to a question of a final test that was handed in. */
interface TestAnswer {
  revision: string;
  /** Null when it was left open. */
  response: unknown;
  score: number;
}

/** Of the first final test, the second, and so on. */
interface TestResult {
  day: string;
  count: number;
  score: number;
  /** Per objective the points and how many were asked. */
  objectives: Record<string, [number, number]>;
  /** The mark of its draw; version 0.1.0 gave none. */
  draw?: string;
  /** Of the last test only, in the order it was asked, where there is room for it. */
  answers?: Record<string, TestAnswer>;
}

/** A draw that is being made. Without one its mark is empty, and so is all the rest. */
interface Running {
  draw: string;
  /** The items that were drawn, in their order. */
  ids: string[];
  /** Also what is not complete yet. */
  responses: Record<string, unknown>;
  /** Of the item when it was answered. What has none was answered in version 0.1.0. */
  revisions: Record<string, string>;
  /** Marked for review. */
  flags: string[];
  /** When a question was last touched: what `count` of the test was then. */
  turns: Record<string, number>;
}

/** The final test: the one that is being made, and what came of earlier ones. */
interface Test extends Running {
  /** Draws that were begun in another tab or on another device, and not handed in. */
  others?: Running[];
  /** Every item of earlier draws. */
  seen: string[];
  results: TestResult[];
  day: string;
  count: number;
}

/** What can be newer or older. */
interface Dated {
  day: string;
  count: number;
}

interface State {
  version: 2;
  items: Record<string, Attempt>;
  ticks: Record<string, Ticks>;
  /** By `<bank>/<id>` of an open item, or `<tool>/<name>/<field>`. */
  texts: Record<string, Written>;
  /** Answers that were begun, of questions that were never answered. */
  half?: Record<string, Half>;
  test?: Test;
  /** The lesson or test that was open last; on this device only. */
  place?: Place;
  /** The modules to go through first, in their order; none when that was taken back. */
  route?: Route;
}

/** The controls of an item as they were left; null when they were emptied again. */
interface Half extends Dated {
  revision: string;
  response: unknown;
}

/** A page of a module, relative to the root of the site. */
interface Place extends Dated {
  page: string;
}

interface Route extends Dated {
  /** By the names of their folders. */
  modules: string[];
}

/** What keeps progress: this page, the browser's storage or a learning management system. */
interface Carrier {
  /** What it is, for the page that tells what is stored. */
  kind: "memory" | "local" | "lms";
  /** True when nothing may be written, such as in a review. */
  readonly: boolean;
  /** What the learner should know, as the end of the name of a text. */
  notice?: "" | "damaged" | "newer" | "foreign" | "dropped";
  /** What could not be read, as it was found. */
  aside?: string[];
  load(): Promise<State | null>;
  /** False when it could not be kept. */
  save(state: State): Promise<boolean>;
  /** One attempt, for a carrier that reports each answer by itself. */
  answered(key: string, attempt: Attempt): Promise<boolean>;
  /** Another carrier took over. */
  leave?(): void;
}

/* The course as a whole: catalog.json. */

interface CatalogItem {
  page: string;
  kind: string;
  revision: string;
  objective: string;
  module: string;
}

/** An item of the pool of the final test; it belongs to the module of its objective. */
interface PoolItem {
  kind: string;
  revision: string;
  objective: string;
  module: string;
  core: boolean;
}

interface Objective {
  text: string;
  module: string;
  /** Where it is taught: a page with the anchor of a heading, and what both are called. */
  lesson?: string;
  title?: string;
}

interface CourseModule {
  slug: string;
  title: string;
  core: boolean;
  minutes: number;
  /** Its first page, relative to the root of the site. */
  url: string;
  /** Its lessons and its test, in the order of the menu. */
  pages: { url: string; title: string }[];
}

interface Catalog {
  version: string;
  /** When a module is done. */
  rule: "beantwoord" | "goed";
  /** Percentage of the final test that must be right. */
  cut: number;
  /** How many items the final test draws. */
  draw: number;
  modules: CourseModule[];
  items: Record<string, CatalogItem>;
  pool: Record<string, PoolItem>;
  /** The page of the final test, of review, of what is kept, and of the proof of completion. */
  test: string | null;
  review: string | null;
  progress: string | null;
  certificate: string | null;
  objectives: Record<string, Objective>;
}

/* Answers and what is told about them; see static/items/item.js. */

/**
 * How a part of an answer was. It decides its sign, which says what its words say: `missed` is right
 * and was not given, `none` has no sign: nothing is right or wrong, or it was rightly left alone.
 */
type Mark = "right" | "partly" | "wrong" | "missed" | "none";

/** Something to tell beside a part of an item. */
interface Remark {
  /** Where it comes to stand: after this. */
  after: Element;
  mark: Mark;
  label: string;
  reason: Element | null;
  extra?: string;
}

interface Grade {
  /** 0..1, or null for what is never judged. */
  score: number | null;
  parts: Remark[];
  line?: string;
  /** To put right under the verdict: an outcome that is to be read before anything else. */
  first?: Element;
  /** To put above the explanation. */
  show?: Element;
}

/* What can be taken along; see static/shared/takeaway.js. */

interface Taken {
  title: string;
  lines: string[];
  sections: { title: string; entries: { mark?: string; words: string; note?: string }[] }[];
}

interface Takeaway {
  /** The name of the file, without ending. */
  name: string;
  read(): Taken;
}

/* What goes along to the plan; see static/shared/to_plan.js. */

interface Addition {
  /** The title of where it comes from. */
  from: string;
  entries: {
    /** The id of the field of the plan it belongs to. */
    field: string;
    words: string;
    /** What was written under these words. */
    note?: string;
    /** Whether the words themselves were typed. */
    typed?: boolean;
  }[];
}

interface Carried extends Addition {
  /** Whether something did not fit and was left out. */
  refused: boolean;
}

/* Sets of activities, such as a workshop: agenda.json and the fragment of an address. */

interface Activity {
  kind: string;
  title: string;
  /** Relative to the root of the site, with the anchor of an item or tool. */
  page: string;
  module?: string;
  /** Of a whole bank. */
  items?: string[];
  retired?: boolean;
  /** The key of what came instead. */
  by?: string;
}

interface ActivityList {
  activities: Record<string, Activity>;
  /** Addresses with {key} in them. */
  stable: string;
  picture: string;
  /** Whether there are pictures of QR codes. */
  codes: boolean;
  /**
   * Where a set of activities can be opened: `join`, `show`, and on paper `sheet` and `key`;
   * `bank_sheet` and `bank_key` hold {bank}. Only what the site has.
   */
  ways: Record<string, string>;
  /** The scripts of the site, by name. */
  workshops: Record<string, Script>;
}

/** A workshop that the site has ready. */
interface Script {
  title: string;
  /** Relative to the root of the site. */
  page: string;
  /** `anchor` is that of the heading under which the page tells it. */
  steps: { title: string; minutes: number; keys: string[]; anchor: string }[];
}

interface Part {
  key: string;
  minutes: number | null;
  kind: string;
  page: string;
  title: string;
}

/** A part of a workshop. */
interface Step {
  /** Among what the room sees, from 1; 0 when it is only for who leads. */
  number: number;
  /** Empty when it is something of the course; see `OWN` in workshop_agenda.js. */
  sort: string;
  title: string;
  minutes: number | null;
  /** Where the script tells it, or empty. */
  anchor: string;
  /** What the trainer wrote for everybody, and for who leads. */
  text: string;
  note: string;
  /** The activities it holds; the first has the minutes. */
  parts: Part[];
}

interface Activities {
  title: string;
  parts: Part[];
  problems: string[];
}

interface Agenda extends Activities {
  /** Such as `13:30`, or empty. */
  begin: string;
  /** Whether answers stay shut until the room has voted. */
  votesFirst: boolean;
  /** The name of the script it was made from, or empty. */
  script: string;
  /** Whether it is that script as it stands. */
  whole: boolean;
  steps: Step[];
}

/** What the address of a workshop is written from. */
type WrittenAgenda = Partial<Omit<Agenda, "steps" | "parts" | "problems">> & {
  steps: (Partial<Omit<Step, "parts">> & { keys?: string[]; head?: string })[];
};

/* An activity on a big screen; see static/items/slide_parts.js. */

interface Choice {
  words: Node[];
  /** The letter it has everywhere; what has none is numbered on the screen. */
  letter?: string;
  /** Null where nothing is right or wrong. */
  right: boolean | null;
}

interface Slide {
  /** The situation and the question, then what it is about. */
  ask: Element[];
  choices: Choice[];
  /** Whether hands are counted per choice. */
  counted: boolean;
  /** Reasons, explanation and sources; empty when there is nothing to reveal. */
  told: HTMLElement[];
  /** What stands in place of the choices once it is told: the number, or the right order. */
  solved?: HTMLElement[];
  /** Whether a choice leads on to another slide. */
  turns?: boolean;
}

interface Deck {
  slides: Slide[];
  /** Of a story: what follows these choices, made one by one from its last slide on. */
  after?(road: number[]): Slide | undefined;
  /** Whether there is a right answer. */
  graded?: boolean;
}

/** How a room voted on a slide; see tools/tonen/votes.js. */
interface Vote {
  /** The hands for each choice, the first time and after talking. */
  rounds: number[][];
  /** 0 while they vote, 1 while they talk, 2 while they vote again. */
  phase: number;
  revealed: boolean;
}

interface PlaceInPart {
  /** From 1: a story can be played again. */
  play: number;
  at: number;
  /** The choices that were made, by their place. */
  road: number[];
}

interface Room {
  /** The part that was shown last, as `marksOf` calls it. */
  last: string;
  /** By part. */
  places: Record<string, PlaceInPart>;
  /** By part, play, slide and road. */
  votes: Record<string, Vote>;
}

/** One activity of a presentation, with its slides once they are there. */
type ShownPart = Part &
  Partial<Deck> & {
    /** Where in the workshop it is; without it, its number among all that is shown. */
    place?: string;
    /** What stands beside that once the answer is shown. */
    opens?: string;
    /** What shows the code, if not that of the activity. */
    code?: () => Element[];
  };

/** What is presented, in which order; see tools/tonen/addressed.js. */
interface Series {
  /**
   * `begin` counts from 0; without it the stage begins where this tab left it. `notes` stand on the
   * page under the screen.
   */
  read(): Promise<{
    catalog?: ActivityList;
    parts: ShownPart[];
    begin?: number;
    notes: Element[];
  }>;
  /** Has `start` called when there is something else to show. */
  changes?(start: () => void): void;
  /** Another part is on the screen. */
  moved?(index: number): void;
  /** Something is told of what is on the screen. */
  told?(shown: Shown): void;
  leave(part: ShownPart, dialog: HTMLDialogElement, stage: Shown["stage"]): void;
  /** What stands above the screen as well. */
  buttons?: HTMLElement[];
}

/** What is on the screen now. */
interface Shown {
  parts: ShownPart[];
  index: number;
  revealed: boolean;
  play: import("./tools/tonen/play.js").Play;
  stage: import("./tools/tonen/stage.js").Stage;
}

/* Packages for a learning management system; see export/lms. */

/** What the shell knows of the package it stands in. The exporter writes it: course.json. */
interface Plan {
  title: string;
  /** The first page. */
  start: string;
  /** The standard the package was made for. */
  wire: "scorm12" | "scorm2004" | "cmi5";
  /** What counts; see result.js. */
  goal: "course" | "module" | "test" | "read";
  /** Its slug, or empty for the whole course. */
  module: string;
  /** Mark of all graded items with their revisions. */
  edition: string;
  /** The mark of every graded item. */
  keys: Record<string, string>;
  /** The mark of every objective of a graded item. */
  objectives: Record<string, string>;
  /** The mark of every checklist, and those of its points. */
  lists: Record<string, [string, Record<string, string>]>;
  /** The mark of every page that must be opened. */
  read: Record<string, string>;
  /** Every page there is. */
  pages: string[];
  /** Whether the LMS hears every answer by itself; see interactions.js. */
  interactions: boolean;
}

/** What a learning management system keeps between visits; see pack.js. */
interface Kept {
  state: State;
  /** The highest score so far, 0..100. */
  best: number | null;
  completed: boolean;
  passed: boolean;
  /** Pages that were opened. */
  read: Set<string>;
}

/** What a learning management system hears of a learner's progress. */
interface Reached {
  /** 0..100, or null when nothing is graded. */
  percent: number | null;
  /** 0..1. */
  progress: number;
  completed: boolean;
  /** Null when there is nothing to pass. */
  passed: boolean | null;
}

/** What the learning management system knew; texts are empty when it knew nothing. */
interface Opened {
  text: string;
  page: string;
  /** Only in a normal session results are taken. */
  mode: "normal" | "review" | "preview";
  best: number | null;
  completed: boolean;
  passed: boolean;
  /** The percentage to pass, when it decides. */
  cut?: number;
}

interface LmsReport {
  text: string;
  page: string;
  /** Since the start. */
  seconds: number;
  completed: boolean;
  passed: boolean | null;
  progress: number;
  /** The highest so far. */
  percent: number | null;
  /** Answers to tell by themselves that were not kept yet. */
  answers: import("./export/lms/interactions.js").Interaction[];
}

/** What became of a report; see export/lms/session.js. */
type Outcome = "kept" | "unsure" | "refused" | "offline" | "expired";

/** A session with a learning management system, for as long as the shell is open. */
interface Wire {
  /** Characters there is room for. */
  most: number;
  /** Where the results go, when the address of the page said so. */
  host?: string | null;
  /** The page of the system to go to afterwards, or empty. */
  exit?: string;
  /** Whether what it tells when it opens is asked for then, and not when its page was made. */
  fresh: boolean;
  open(): Promise<Opened>;
  /** Never rejected. */
  write(report: LmsReport): Promise<Outcome>;
  /** The last one: what is not kept yet, or null. A page that goes away hears no answer. */
  close(
    report: LmsReport | null,
    seconds: number,
    readonly: boolean,
    comesBack: boolean,
  ): Promise<void> | void;
}

/* Parts of a page, by the selector that finds them; see static/shared/dom.js. */

type LastPart<S extends string> = S extends `${string} ${infer Rest}` ? LastPart<Rest> : S;
type UpTo<S extends string, Sign extends string> = S extends `${infer Tag}${Sign}${string}`
  ? Tag
  : S;
type TagOf<S extends string> = UpTo<UpTo<UpTo<LastPart<S>, ":">, "[">, ".">;

/** The element a selector finds: by its tag when it ends in one, otherwise any element. */
type Found<S extends string> = S extends `${string},${string}`
  ? HTMLElement
  : TagOf<S> extends keyof HTMLElementTagNameMap
    ? HTMLElementTagNameMap[TagOf<S>]
    : HTMLElement;

/** An event of an activity, with what it tells. */
interface DocumentEventMap {
  "item-answered": CustomEvent<number | null>;
}
interface HTMLElementEventMap {
  "item-answered": CustomEvent<number | null>;
}

interface Window {
  /** The session of a package, for the pages in the frame; see export/lms/shell.js. */
  courseSession?: import("./export/lms/session.js").Session;
}

type ProgressStore = import("./static/progress/store.js").ProgressStore;
type ItemElement = import("./static/items/item.js").ItemElement;
type TypedField = import("./static/progress/typed_field.js").TypedField;
