/** An expectation didn't hold: somebody else wrote first. The writer loads again and decides again. */
export class VersionConflict extends Error {
  readonly table: string
  constructor(table: string, options?: ErrorOptions) {
    super(`An item of ${table} changed since it was read`, options)
    this.name = 'VersionConflict'
    this.table = table
  }
}

/** This consumer has handled this event before: its effect is there, nothing is left to do. */
export class AlreadyHandled extends Error {
  readonly eventId: string
  constructor(eventId: string, options?: ErrorOptions) {
    super(`Event ${eventId} was handled before`, options)
    this.name = 'AlreadyHandled'
    this.eventId = eventId
  }
}

/** The store takes no writes now (queue full, disk full, throttled). Nothing was written; trying again later may work. */
export class Unavailable extends Error {
  readonly retryAfterSeconds: number
  constructor(message: string, retryAfterSeconds: number, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Unavailable'
    this.retryAfterSeconds = retryAfterSeconds
  }
}
