/// SRC-73: something travels that everybody on the way can read.
enum PlaintextTransport: SourceReading {
  static let id: RuleID = "SRC-73"
  static let looksFor = "a way on which everything can be read"

  static func findings(in material: SourceMaterial) -> [Finding] {
    stated(in: material) ?? unsaid(in: material) ?? []
  }

  /// A line says it, or names an address without TLS.
  private static func stated(in material: SourceMaterial) -> [Finding]? {
    let lines = material.text.lines.filter { line in
      guard line.kind != .heading, !line.says(places) else { return false }
      return line.says(bare) || (line.kind != .code && hasPlainAddress(line.text))
    }
    guard let first = lines.first else { return nil }
    let owner = material.owner(of: first).map { " at \($0)" } ?? ""
    return [
      finding(
        "Something travels unencrypted\(owner)", about: material.subject(of: first),
        because:
          "Whoever has one machine or one switch on the way reads tokens and records, and can "
          + "change them.",
        meanwhile: "The way is designed with TLS (SEC-01).",
        at: lines.prefix(4).map(\.evidence),
        suggestion: "Use TLS on this way too, or say why nobody else can be on it.")
    ]
  }

  /// Passwords, tokens or personal data travel, and nothing anywhere is said to be encrypted.
  private static func unsaid(in material: SourceMaterial) -> [Finding]? {
    guard !material.says(encrypted), !material.text.lines.contains(where: namesTLS),
      let secret = material.first(secrets, where: { $0.kind != .code }),
      let call = material.requirements.interactions.first(where: {
        material.index.kind($0.target) == .component && !material.index.isInProcess($0)
      })
    else { return nil }
    let way = material.index.title(of: call)
    return [
      finding(
        .note, "No source says that anything is encrypted on its way, \(way) for one",
        about: .interaction(call.id),
        because: "“\(secret.quoted(secrets))” crosses the network, and is worth stealing.",
        meanwhile: "Every way is designed with TLS (SEC-01).",
        at: [secret.evidence] + call.evidence.prefix(1),
        suggestion: "State TLS for the entry, between the parts and to the stores, and who renews "
          + "the certificates.")
    ]
  }

  private static func namesTLS(_ line: SourceLine) -> Bool {
    let text = line.text.lowercased()
    return text.contains("https://") ? line.kind == .code : text.contains("wss://")
  }

  private static func hasPlainAddress(_ text: String) -> Bool {
    let folded = text.lowercased()
    return schemes.contains { scheme in
      guard let range = folded.firstRange(of: scheme) else { return false }
      let host = folded[range.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "." }
      return host.count > 2 && !harmless.contains { host.hasPrefix($0) }
    }
  }

  private static let schemes = ["http://", "ws://", "redis://", "amqp://", "mqtt://", "ftp://"]
  private static let harmless = [
    "localhost", "127.0.0.1", "0.0.0.0", "www.w3.org", "example", "schemas", "json", "purl", "host",
  ]
  private static let bare: WordList = [
    "http를 사용",
    "plain http", "plaintext", "plain text http", "unencrypted", "without tls", "no tls",
    "tls disabled", "insecure channel", "sslmode disable", "tls terminates at",
    "terminates tls at", "tls termination at", "without encryption", "no encryption", "by ftp",
    "ftp", "http share",
    "over telnet", "明文传输",
    "평문", "unverschlüsselt",
  ]
  private static let places: WordList = [
    "password", "passwords", "never", "reject*", "forbidden", "not allowed", "browse", "redirect*",
    "re encrypt*", "mtls",
  ]
  private static let encrypted: WordList = [
    "tls", "https", "ssl", "mtls", "wss", "encrypt*", "sftp", "vpn", "service mesh", "加密", "암호화",
    "verschlüssel*", "暗号化",
  ]
  private static let secrets: WordList = [
    "password*", "token", "tokens", "jwt", "login", "登录", "认证", "로그인", "payment", "payments",
    "결제", "支付", "patient*",
  ]
}
