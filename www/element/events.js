// What <vis-a-vis> fires.

/** What the element fires; bubbles and crosses shadow roots. `visavis-change` alone can be cancelled. */
export class VisAVisEvent extends Event {
  constructor(type, detail = {}, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    Object.assign(this, detail);
  }
}

/** `visavis-ready`: the comparison is shown and answers. */
export class VisAVisReadyEvent extends VisAVisEvent {
  constructor() {
    super("visavis-ready");
  }
}

/** `visavis-change` before and `visavis-changed` after a reader's choice: `view`, `issue`, `status`, `sides` and the filters. */
export class VisAVisChangeEvent extends VisAVisEvent {}

/** `visavis-error`: `message`, a sentence, and `error`, what was thrown. */
export class VisAVisErrorEvent extends VisAVisEvent {
  constructor(message, error) {
    super("visavis-error", { message, error });
  }
}
