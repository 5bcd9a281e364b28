"""The target svelte: an app in TypeScript, with runes."""
