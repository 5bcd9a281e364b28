"""The target vue: an app of single-file components in TypeScript."""
