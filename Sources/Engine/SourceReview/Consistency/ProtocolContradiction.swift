/// SRC-132: the same message comes in by two protocols.
enum ProtocolContradiction: SourceReading {
  static let id: RuleID = "SRC-132"
  static let looksFor = "one exchange over two protocols"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.requirements.components.compactMap { target -> Finding? in
      let names = SourceText.names(of: target)
      let lines = material.text.lines(names).filter { $0.kind == .prose && $0.says(sending) }
      for first in lines {
        guard let one = family(of: first),
          let sender = material.requirements.components.first(where: {
            $0.id != target.id && first.says(SourceText.names(of: $0))
          })
        else { continue }
        for second in lines where second != first {
          guard let two = family(of: second), two != one, speaks(of: sender, second) else {
            continue
          }
          return finding(
            "\(sender.name) reaches \(target.name) over \(one) in line \(first.number) and over "
              + "\(two) in line \(second.number)",
            about: .group([sender.id, target.id]),
            because: "What has to be open, who authenticates, and what is lost when \(target.name) "
              + "is away is different for the two.",
            meanwhile: "Both are taken as stated.", at: [first.evidence, second.evidence],
            suggestion: "Say which of the two it is, or which one is for what.")
        }
      }
      return nil
    }
  }

  private static func family(of line: SourceLine) -> String? {
    let found = families.filter { line.says($0.words) }
    return found.count == 1 ? found[0].name : nil
  }

  /// Whether the line names the sender, or a word of the same stem as its name.
  private static func speaks(of sender: Element, _ line: SourceLine) -> Bool {
    if line.says(SourceText.names(of: sender)) { return true }
    let stems = Wording(sender.name).words.filter { $0.utf8.count > 7 }.map { $0.prefix(7) }
    return line.wording.words.contains { word in stems.contains { word.hasPrefix($0) } }
  }

  private static let sending: WordList = ["send*", "sent", "post*", "report*", "transmit*", "전송"]
  private static let families: [(name: String, words: WordList)] = [
    ("HTTP", ["http", "https", "endpoint", "endpoints", "rest"]),
    ("MQTT", ["mqtt"]), ("AMQP", ["amqp", "rabbitmq"]), ("Kafka", ["kafka"]), ("gRPC", ["grpc"]),
    ("WebSocket", ["websocket", "websockets"]), ("SFTP", ["sftp", "ftp"]),
  ]
}
