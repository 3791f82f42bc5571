/// Finds what a German sentence joins: the verb stands second, its prefix or participle last.
enum GermanClause {
  private static let active: [String: CommunicationStyle] = [
    "ruft": .sync, "rufen": .sync, "fragt": .sync, "fragen": .sync, "nutzt": .unknown,
    "nutzen": .unknown, "verwendet": .unknown, "verwenden": .unknown, "benutzt": .unknown,
    "benötigt": .unknown, "liest": .data, "lesen": .data, "schreibt": .data, "schreiben": .data,
    "speichert": .data, "speichern": .data, "persistiert": .data, "legt": .data, "legen": .data,
    "sendet": .unknown, "senden": .unknown, "schickt": .unknown, "übermittelt": .unknown,
    "übergibt": .unknown, "übergeben": .unknown, "meldet": .unknown, "leitet": .unknown,
    "veröffentlicht": .async, "publiziert": .async, "abonniert": .async, "konsumiert": .async,
    "greift": .unknown, "greifen": .unknown, "holt": .unknown, "bezieht": .unknown,
    "lädt": .unknown, "prüft": .unknown, "validiert": .unknown, "authentifiziert": .unknown,
    "benachrichtigt": .unknown, "verbindet": .unknown, "kommuniziert": .unknown,
    "synchronisiert": .unknown, "exportiert": .unknown, "importiert": .unknown,
  ]
  private static let participles: [String: CommunicationStyle] = [
    "aufgerufen": .sync, "angefragt": .sync, "abgefragt": .sync, "genutzt": .unknown,
    "verwendet": .unknown, "angesprochen": .unknown, "benachrichtigt": .unknown,
    "beliefert": .unknown, "benötigt": .unknown, "informiert": .unknown,
  ]

  /// Whether the words are German.
  static func isGerman(_ words: [String]) -> Bool {
    words.contains { ["der", "die", "das", "den", "dem", "wird", "werden", "vom"].contains($0) }
      || words.contains { active[$0] != nil }
  }

  /// "Vorher fragt sie die Anbindung …": the place where a pronoun behind a verb is the subject.
  static func pronoun(in words: [String]) -> Int? {
    words.indices.dropFirst().first { index in
      ["sie", "er", "es"].contains(words[index]) && active[words[index - 1]] != nil
    }
  }

  /// The joints of a sentence, given the names in it.
  static func links(_ words: [String], _ mentions: [MentionIndex.Mention]) -> [SentenceLink] {
    guard let subject = mentions.first else { return [] }
    var links: [SentenceLink] = []
    var last: (style: CommunicationStyle, isPassive: Bool)?
    for (previous, mention) in zip(mentions, mentions.dropFirst()) {
      let gap = previous.words.upperBound..<mention.words.lowerBound
      let between = words[gap]
      let tail = words[mention.words.upperBound...]
      let isPassive =
        (between.contains("wird") || between.contains("werden"))
        && between.contains { ["von", "vom", "durch"].contains($0) }
      if isPassive, let style = tail.compactMap({ participles[$0] }).first {
        last = (style, true)
      } else if let style = between.compactMap({ active[$0] }).last {
        last = (style, false)
      } else if !between.allSatisfy({
        ["und", "oder", "sowie", "den", "die", "das", "dem", "der"].contains($0)
      }) {
        last = nil
      }
      guard let joint = last, subject.index != mention.index else { continue }
      // "Daten für den Versand": what follows "für" is only spoken of.
      if let before = between.last(where: { !["den", "die", "das", "dem", "der"].contains($0) }),
        ["für", "des", "statt", "ohne"].contains(before)
      {
        continue
      }
      links.append(
        SentenceLink(
          source: joint.isPassive ? mention.index : subject.index,
          target: joint.isPassive ? subject.index : mention.index, style: joint.style,
          words: gap.lowerBound..<words.count))
    }
    return links
  }
}
