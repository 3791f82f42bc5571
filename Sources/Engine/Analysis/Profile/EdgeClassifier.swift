/// Tells what an interaction carries: technology words first, then the operation, then verbs.
struct EdgeClassifier {
  let index: RequirementsIndex
  let defaults: DesignDefaults

  func edgeClass(of interaction: Interaction, wording: Wording) -> Judged<EdgeClass> {
    if index.isStoreAccess(interaction) {
      return storeClass(of: interaction, wording: wording)
    }
    if let named = technologyClass(of: interaction) { return named }
    if interaction.style == .data, index.kind(interaction.target) == .component {
      return usedData(of: interaction)
    }
    if let operation = operation(of: interaction) {
      let what = "it calls \(operation.0.method) \(operation.0.path)"
      return Judged(
        operation.0.isRead ? .query : .command, operation.1.map(Basis.stated) ?? .inferred(what))
    }
    if let method = methodClass(of: interaction) { return method }
    if !index.events(carriedBy: interaction).isEmpty, interaction.style != .sync {
      return Judged(.event, .inferred("it carries an event that the source lists"))
    }
    if interaction.style == .async, let channel = interaction.channel,
      let fact = Wording(channel).pastParticiple
    {
      return Judged(.event, .inferred("“\(fact)” names something that has happened"))
    }
    if let told = verbClass(of: interaction, wording: wording) { return told }
    let quoted = interaction.quotedWording(in: index)
    if let told = verbClass(of: interaction, wording: quoted) { return told }
    return unworded(interaction)
  }

  /// What the protocol alone settles.
  private func technologyClass(of interaction: Interaction) -> Judged<EdgeClass>? {
    guard let named = index.technology(of: interaction) else { return nil }
    let reason = "the source names \(named.name)"
    switch named.kind {
    case .fileTransfer: return Judged(.file, .inferred(reason))
    case .changeDataCapture: return Judged(.bulk, .inferred(reason))
    case .webhook: return Judged(.event, .inferred(reason))
    default: return nil
    }
  }

  /// The HTTP operation in the purpose or, failing that, in a quote: of several the first that changes something.
  private func operation(of interaction: Interaction) -> (NamedOperation, Evidence?)? {
    if let purpose = interaction.purpose, let named = NamedOperation(in: purpose) {
      return (named, interaction.evidence.first)
    }
    let named = interaction.evidence.compactMap { evidence in
      NamedOperation(in: evidence.quote).map { ($0, Optional(evidence)) }
    }
    return named.first { !$0.0.isRead } ?? named.first
  }

  /// The first word of a method's name, as in `GetPayoutAccount`.
  private func methodClass(of interaction: Interaction) -> Judged<EdgeClass>? {
    guard interaction.style != .async else { return nil }
    for phrase in interaction.operationPhrases {
      for piece in phrase.split(whereSeparator: { " \t`,;()./".contains($0) }) {
        let words = Wording(String(piece)).words
        // A column such as `updated_at` is no method.
        guard words.count > 1, !piece.contains("-"), words.last != "at", let first = words.first
        else { continue }
        let verb = Wording(first)
        if verb.contains(any: EdgeWords.query) {
          return Judged(.query, .inferred("the source names the method \(piece)"))
        }
        if verb.contains(any: EdgeWords.command) {
          return Judged(.command, .inferred("the source names the method \(piece)"))
        }
      }
    }
    return nil
  }

  private func verbClass(of interaction: Interaction, wording: Wording) -> Judged<EdgeClass>? {
    let order: [(EdgeClass, WordList)] =
      switch interaction.style {
      case .async:
        [
          (.stream, EdgeWords.stream), (.bulk, EdgeWords.bulk), (.event, EdgeWords.event),
          (.command, EdgeWords.command), (.file, EdgeWords.file), (.query, EdgeWords.query),
        ]
      case .sync:
        [
          (.command, EdgeWords.command), (.query, EdgeWords.query), (.file, EdgeWords.file),
          (.stream, EdgeWords.stream), (.bulk, EdgeWords.bulkBesideCalls),
          (.event, EdgeWords.event),
        ]
      default:
        [
          (.bulk, EdgeWords.bulk), (.stream, EdgeWords.stream), (.event, EdgeWords.event),
          (.file, EdgeWords.file), (.command, EdgeWords.command), (.query, EdgeWords.query),
        ]
      }
    for (edgeClass, words) in order {
      guard let word = wording.first(of: words) else {
        continue
      }
      return Judged(edgeClass, .inferred("its words say “\(wording.shown(word))”"))
    }
    if interaction.style == .async, let fact = wording.pastParticiple {
      return Judged(.event, .inferred("“\(fact)” names something that has happened"))
    }
    return nil
  }

  /// What a source calls the use of another component's data: a read, unless its words say otherwise.
  private func usedData(of interaction: Interaction) -> Judged<EdgeClass> {
    let said = Wording(interaction.purpose ?? "")
    if let word = said.first(of: EdgeWords.write) {
      return Judged(.command, .inferred("its words say “\(said.shown(word))”"))
    }
    return Judged(.query, .inferred("the source says that it uses that data"))
  }

  private func storeClass(of interaction: Interaction, wording: Wording) -> Judged<EdgeClass> {
    if let word = wording.first(of: EdgeWords.write) {
      return Judged(.command, .inferred("its words say “\(wording.shown(word))”"))
    }
    if let word = wording.first(of: EdgeWords.readOnly) {
      return Judged(.query, .inferred("its words say “\(wording.shown(word))”"))
    }
    return Judged(.command, .inferred("nothing limits it to reading"))
  }

  private func unworded(_ interaction: Interaction) -> Judged<EdgeClass> {
    switch interaction.style {
    case .async: Judged(.event, .inferred("the source draws it as a message"))
    // Labels, rates, listings: nouns do not tell whether something is made or only read.
    case .sync: Judged(.query, .assumed(.unclearPurpose))
    case .data: Judged(.command, .inferred("nothing limits it to reading"))
    case .unknown:
      index.kind(interaction.target) == .broker || index.kind(interaction.source) == .broker
        ? Judged(.event, .inferred("it goes to or comes from a broker"))
        : Judged(
          defaults.isAnswered(.unstatedStyle, "asynchronous") ? .event : .query,
          .assumed(.unstatedStyle))
    }
  }
}

extension Wording {
  /// The word of the phrase that an entry matched, for reasons.
  func shown(_ entry: String) -> String {
    guard entry.utf8.last == UInt8(ascii: "*"), !entry.contains(" ") else { return entry }
    return words.first { $0.utf8.starts(with: entry.utf8.dropLast()) } ?? entry
  }

  /// A word like `placed` or `sent` at the end of a name.
  var pastParticiple: String? {
    words.first { word in
      (word.utf8.count > 4 && word.hasSuffix("ed")) || ["sent", "paid", "shipped"].contains(word)
    }
  }
}
