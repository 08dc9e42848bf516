/// Keeps the module alive until its first file lands.
enum Placeholder {}
