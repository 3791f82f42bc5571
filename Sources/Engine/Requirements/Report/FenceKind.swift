/// What the content of a code fence is, where it tells nothing about how parts work together.
enum FenceKind {
  /// The reason why the lines of a fence that no extractor understood are silent; `nil` where that is not certain.
  static func reason(_ language: String, _ lines: [String]) -> SilentReason? {
    if shells.contains(language) { return .command }
    if languages.contains(language) { return .code }
    if language == "sql" || definesData(lines) { return .data }
    if drawsFolders(lines) { return .files }
    if settings.contains(language) {
      // A setting with an address may name what somebody has not recognised.
      return lines.contains { line in
        let words = TextWords.words(line)
        return line.contains("://") && !line.contains("localhost")
          || words.contains { addresses.contains($0) }
      } ? nil : .code
    }
    guard language.isEmpty || language == "text" || language == "plaintext" else { return nil }
    let first = lines.lazy.map(\.trimmed).first { !$0.isEmpty } ?? ""
    if commands.contains(where: { first.hasPrefix($0) }) { return .command }
    if first.hasPrefix("INFO") || first.hasPrefix("DEBUG") { return .command }
    return first.hasPrefix("#define ") || first.hasPrefix("import ") ? .code : nil
  }

  /// Classes, entities, enumerations and tables with their fields.
  private static func definesData(_ lines: [String]) -> Bool {
    let texts = lines.map(\.trimmed)
    if texts.contains("erDiagram") || texts.contains("classDiagram") { return true }
    let isDrawn = texts.contains { $0.hasPrefix("@startuml") }
    let opens = texts.count { text in
      text.hasSuffix("{") && definitions.contains { text.hasPrefix($0) }
    }
    if isDrawn { return opens > 0 }
    return texts.first { !$0.isEmpty }.map { $0.uppercased().hasPrefix("CREATE TABLE") } ?? false
  }

  private static func drawsFolders(_ lines: [String]) -> Bool {
    let drawn = lines.filter { $0.contains("├──") || $0.contains("└──") }
    let files = drawn.count { line in
      let name = line.split { " │├└─\t".contains($0) }.first.map(String.init) ?? ""
      return name.hasSuffix("/") || name.hasPrefix(".") || hasEnding(name)
    }
    return drawn.count > 1 && files * 2 >= drawn.count
  }

  private static func hasEnding(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return (1...5).contains(ending.count) && ending.allSatisfy { $0.isLetter || $0.isNumber }
  }

  private static let shells: Set<String> = [
    "sh", "bash", "shell", "zsh", "console", "cmd", "bat", "batch", "powershell", "ps1", "terminal",
    "shell-session",
  ]
  private static let languages: Set<String> = [
    "python", "py", "java", "kotlin", "kt", "js", "javascript", "ts", "typescript", "tsx", "jsx",
    "go", "golang", "rust", "rs", "c", "cpp", "c++", "csharp", "cs", "c#", "ruby", "rb", "php",
    "swift", "scala", "html", "css", "vue", "dockerfile", "makefile", "diff", "regex", "graphql",
    "lua", "r",
  ]
  private static let settings: Set<String> = [
    "yaml", "yml", "json", "jsonc", "toml", "properties", "ini", "env", "dotenv", "xml", "conf",
    "nginx",
  ]
  private static let addresses: Set<String> = [
    "host", "hosts", "topic", "topics", "queue", "queues", "broker", "brokers", "endpoint",
    "endpoints", "depends",
  ]
  private static let definitions = ["class ", "entity ", "enum ", "abstract class ", "interface "]
  private static let commands = [
    "$ ", "docker ", "kubectl ", "npm ", "npx ", "yarn ", "pnpm ", "go run", "go build", "dotnet ",
    "python ", "python3 ", "pip ", "git ", "curl ", "cd ", "make ", "mvn ", "./gradlew", "gradle ",
    "helm ", "terraform ", "brew ", "apt ", "apt-get ", "sudo ", "dapr ", "cargo ", "swift ",
    "./", "psql ", "redis-cli ", "ssh ",
  ]
}
