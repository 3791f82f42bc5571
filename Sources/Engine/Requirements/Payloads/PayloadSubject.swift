/// What a piece of text speaks of when it lists fields: an operation of a component, or an event.
enum PayloadSubject: Hashable {
  case operation(owner: Int, position: Int)
  case event(String)

  /// The operations and events that are known when payloads are read.
  struct Directory {
    private var operations: [String: [PayloadSubject]] = [:]
    private var events: [String: String] = [:]
    private var spacedEvents: [(words: String, name: String)] = []

    init(_ draft: ExtractionDraft) {
      for (owner, entry) in draft.registry.entries.enumerated() {
        for (position, interface) in entry.interfaces.enumerated() {
          for key in Self.keys(of: interface.signature) {
            operations[key, default: []].append(.operation(owner: owner, position: position))
          }
        }
      }
      for event in draft.events {
        for name in [event.name, event.channel].compactMap(\.self) {
          let key = EventLedger.key(name)
          if events[key] == nil { events[key] = event.name }
          if name.contains(" ") { spacedEvents.append((name.lowercased(), event.name)) }
        }
      }
    }

    /// The last subject that a text names; an operation is looked for on the text's own component first.
    func subject(in text: String, of owner: Int?) -> PayloadSubject? {
      if let named = CodeSpans.operations(in: text).last {
        return subject(for: "\(named.method) \(Self.shape(named.path))", of: owner)
      }
      var found: PayloadSubject?
      for word in text.split(whereSeparator: { " ,;:()`\"".contains($0) }) {
        let word = String(word).trimmingMarks
        guard word.count > 3, let first = word.first, first.isLetter else { continue }
        if let event = events[EventLedger.key(word)], Self.isName(word) {
          found = .event(event)
        } else if let operation = subject(for: "rpc \(word)", of: owner) {
          found = operation
        }
      }
      if found == nil {
        let lower = text.lowercased()
        found = spacedEvents.first { lower.contains($0.words) }.map { .event($0.name) }
      }
      return found
    }

    private func subject(for key: String, of owner: Int?) -> PayloadSubject? {
      let all = operations[key] ?? []
      let own = all.first {
        if case .operation(owner, _) = $0 { owner != nil } else { false }
      }
      return own ?? (all.count == 1 ? all.first : nil)
    }

    /// Whether a word is written as a name: with capitals inside, dots, hyphens, or in another script.
    private static func isName(_ word: String) -> Bool {
      word.contains { ".-_".contains($0) || !$0.isASCII }
        || word.dropFirst().contains(where: \.isUppercase)
    }

    private static func keys(of signature: StatedInterface.Signature) -> [String] {
      switch signature {
      case .http(let method, let path): return ["\(method) \(shape(path))"]
      case .rpc(let service, let method):
        let whole = service.map { "rpc \($0).\(method)" }
        return [whole, NameWords(method).words.count > 1 ? "rpc \(method)" : nil].compactMap(\.self)
      case .graphQL, .described: return []
      }
    }

    /// The path with every parameter alike, since callers name them otherwise.
    private static func shape(_ path: String) -> String {
      HTTPPath(path).segments.map { segment in
        switch segment {
        case .literal(let text): "/" + text
        case .parameter: "/{}"
        }
      }.joined()
    }
  }
}
