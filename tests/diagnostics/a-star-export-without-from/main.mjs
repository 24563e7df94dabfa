export * as everything;
