/** Somebody as whom a visitor of the demo may sign in. */
export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

/** Whom the sign-in page offers. The demo implements it; without the demo nobody is offered. */
export abstract class DemoSignIns {
  abstract all(): readonly DemoSignIn[];
}
