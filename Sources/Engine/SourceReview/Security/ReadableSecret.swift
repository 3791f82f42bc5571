/// SRC-08: a secret stands in a document or file where others can read it.
enum ReadableSecret: SourceReading {
  static let id: RuleID = "SRC-08"
  static let looksFor = "a secret in plain text"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let kept = material.text.lines(secrets).filter { $0.affirms(readablePlaces) }
    let written = material.text.lines.filter { $0.kind == .code && assignsSecret($0.text) }
    var found: [Finding] = []
    if let first = written.first {
      found.append(
        finding(
          .error, "A secret is written out in the document",
          because: "Whoever reads the document or its history has it; it is no secret any more.",
          at: written.map(\.evidence),
          suggestion: "Replace the secret in line \(first.number), and take the value out of the "
            + "document."))
    }
    if !kept.isEmpty {
      found.append(
        finding(
          "Secrets lie in a file or in code that others can read",
          because: "A copy of the folder, a backup or an image is enough to use them.",
          at: kept.map(\.evidence),
          suggestion: "Name the secret store, and how a secret is replaced."))
    }
    return found
  }

  /// `password: hunter2`, but neither `password: ${DB_PASSWORD}` nor `password: string`.
  private static func assignsSecret(_ text: String) -> Bool {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return false }
    let key = text[..<mark].lowercased().filter(\.isLetter)
    guard keys.contains(where: key.hasSuffix) else { return false }
    let value = String(text[text.index(after: mark)...]).trimmed.filter { $0 != "\"" && $0 != "'" }
    guard value.count > 5, !value.contains(" "), value.contains(where: \.isNumber) else {
      return false
    }
    return !value.contains { "${<(%[*".contains($0) }
  }

  private static let keys = ["password", "passwd", "secret", "secretkey", "apikey", "clientsecret"]
  private static let secrets: WordList = [
    "주민등록번호", "주민번호", "ssn", "social security number*", "passport number*", "비밀키", "secret key",
    "secret", "secrets", "connection string", "credential", "credentials", "password", "passwords",
    "api key",
    "api keys", "license key", "private key", "비밀번호", "密码",
  ]
  private static let readablePlaces: WordList = [
    "소스 코드에", "in source code", "in the source code",
    "plain text", "plaintext", "cleartext", "local file", "hard coded", "hardcoded",
    "in the repository", "in git", "in the image", "burnt into*", "baked into", "web config",
    "application yml", "application properties", "appsettings*",
    "env file", "config file", "in the repo",
    "committed", "in the code", "平文", "明文", "평문",
  ]
}
