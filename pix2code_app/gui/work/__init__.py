"""Work beside the event loop: threads, the child process, reading."""
