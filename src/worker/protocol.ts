import type { CheckerEndpoint } from "./checkerEndpoint";
import type { FileService } from "./fileService";
import type { Failure } from "./failure";

/** What a worker offers, by name. One worker script holds both; each page starts one worker for each. */
export type Services = { readonly checker: CheckerEndpoint; readonly file: FileService };
export type ServiceName = keyof Services;

type AnyMethod = (...given: never[]) => unknown;

/** The names of a service's methods. */
export type MethodName<Name extends ServiceName> = {
  [Key in keyof Services[Name]]: Services[Name][Key] extends AnyMethod ? Key : never;
}[keyof Services[Name]] &
  string;

type Method<Name extends ServiceName, Key extends MethodName<Name>> = Extract<Services[Name][Key], AnyMethod>;
export type MethodArguments<Name extends ServiceName, Key extends MethodName<Name>> = Parameters<Method<Name, Key>>;
export type MethodResult<Name extends ServiceName, Key extends MethodName<Name>> = Awaited<
  ReturnType<Method<Name, Key>>
>;

/** A call on its way to the worker. */
export type Request = {
  readonly id: number;
  readonly service: ServiceName;
  readonly method: string;
  readonly given: readonly unknown[];
};

/** Its answer: what the method gave, or why it failed. */
export type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly failure: Failure });

/** A worker as its owner sees it. */
export type WorkerThread = {
  postMessage(message: Request): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Reply>) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: Event) => void): void;
  terminate(): void;
};

/** A worker as it sees itself. */
export type WorkerScope = {
  postMessage(message: Reply): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
};
