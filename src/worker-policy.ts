/** Name of the Trusted Types policy that starts the workers of the office's page: for the headers, and for the page itself. */
export const workerPolicy = 'office-worker';
