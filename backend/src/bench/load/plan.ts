/** One request as it is sent again and again. */
export interface PlannedRequest {
  readonly sessionToken: string;
  readonly variables: Record<string, unknown>;
  /** Takes turns with the one in the input, where the same text twice would be saved once. */
  readonly otherBody?: object;
}

export interface Plan {
  readonly name: string;
  readonly operationName: string;
  /** The operation as the browser sends it. */
  readonly query: string;
  readonly requests: readonly PlannedRequest[];
  /** Every answer must hold this text. */
  readonly expect: string;
  /**
   * `repeat`: any connection sends any request, in turn. `consume`: each request can be sent once. `version`: each
   * belongs to one connection, and the version in its input grows with every answer.
   */
  readonly use: 'repeat' | 'consume' | 'version';
  /** Ask for compressed answers, as browsers do. */
  readonly compressed?: boolean;
}

/** One measurement. */
export interface Shot {
  /** Of a plan that was given before. */
  readonly plan: string;
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface ShotResult {
  readonly milliseconds: number[];
  readonly seconds: number;
  readonly errors: number;
  /** The first answer that was refused, cut short. */
  readonly firstError: string | null;
  /** Of all answers together, with their headers. */
  readonly bytes: number;
}

export type ToLoad = { readonly plan: Plan; readonly name: string } | { readonly shot: Shot };
export type FromLoad = { readonly ready: true } | { readonly result: ShotResult };
