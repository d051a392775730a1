"""Try a file: judged and shown to anyone who asks, kept by nobody."""
