// Error classes shared by the routes and the error handler; instanceof must hold across modules.
export class Invalid extends Error {
  name = 'Invalid';
  constructor(details) {
    super(`${details.length} problems`);
    this.details = details;
  }
}
