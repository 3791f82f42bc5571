/// SRC-121: how two parts talk is left open.
enum UndecidedProtocol: SourceReading {
  static let id: RuleID = "SRC-121"
  static let looksFor = "a choice between protocols that is still open"

  static func findings(in material: SourceMaterial) -> [Finding] {
    var seen: Set<String> = []
    return material.text.lines.compactMap { line -> Finding? in
      guard line.kind != .heading || line.text.contains("/"),
        let (left, right) = choice(in: line), seen.insert("\(left) \(right)").inserted
      else { return nil }
      let owner = material.owner(of: line).map { " for \($0)" } ?? ""
      return finding(
        "\(left) or \(right): the sources leave open which one it is\(owner)",
        about: material.subject(of: line),
        because: left.contains(".js")
          ? "Their types and errors differ, and each has to be kept up to date."
          : left.lowercased() == "gateway"
            ? "Tokens, limits and routes are checked at one place or at every part, and clients know "
              + "one address or all."
            : "Who waits for whom, what is lost when one side is away, and what a proxy has to let "
              + "through differ.",
        meanwhile: "The first of them is taken.", at: [line.evidence],
        suggestion: "Decide between \(left) and \(right), or say which of them is for what.")
    }
  }

  /// Two protocols of different families with nothing but a slash or "or" between them.
  private static func choice(in line: SourceLine) -> (String, String)? {
    guard !line.text.contains("://") else { return nil }
    let spaced = line.text.split(separator: " or ", omittingEmptySubsequences: false)
      .joined(separator: "/")
    let parts = spaced.split(separator: "/", omittingEmptySubsequences: false)
    for (left, right) in zip(parts, parts.dropFirst()) {
      guard let first = word(left.split(whereSeparator: isBreak).last),
        let second = word(right.split(whereSeparator: isBreak).first),
        let one = families[first.lowercased()], let two = families[second.lowercased()], one != two
      else { continue }
      return (first, second)
    }
    return nil
  }

  private static func word(_ piece: Substring?) -> String? {
    piece.map { String($0).trimmedPunctuation }
  }

  private static func isBreak(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber && character != "." && character != "-"
  }

  /// Protocols and libraries by what they are one of.
  private static let families = [
    "rest": "request", "http": "request", "grpc": "rpc", "graphql": "graph", "soap": "soap",
    "websocket": "socket",
    "websockets": "socket", "sse": "server events", "appsync": "managed socket", "mqtt": "mqtt",
    "amqp": "amqp", "signalr": "signalr", "webrtc": "webrtc", "long-polling": "polling",
    "polling": "polling", "webhook": "hook", "webhooks": "hook", "sftp": "file",
    "web3.js": "web3", "ethers.js": "ethers", "jwt": "token", "session": "cookie",
    "sessions": "cookie", "sync": "sync", "async": "async",
    "gateway": "entry", "direct": "no entry",
  ]
}
