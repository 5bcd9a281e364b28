"""The target react: an app in TypeScript."""
