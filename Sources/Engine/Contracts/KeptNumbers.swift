/// The numbers that the last saved proto files gave to fields and values.
///
/// Whoever compiled against a saved file sends its numbers: a field keeps its number wherever it stands now,
/// and the number of a field that is gone is never given to another (API-10).
struct KeptNumbers {
  /// What the saved files say of one message or enumeration.
  private struct Block {
    var numbers: [String: Int] = [:]
    var reserved: [ReservedField] = []
  }

  private var blocks: [String: Block] = [:]

  /// Reads a saved file.
  init(_ text: String) {
    for part in ProtoSurface(text).surface.parts where part.role == .field || part.role == .value {
      guard let owner = part.parent?.dropFirst("schema ".count),
        let number = part.facts[.number].flatMap(Int.init)
      else { continue }
      let name = part.name.split(separator: ".").last.map(String.init) ?? part.name
      blocks[String(owner), default: Block()].numbers[name] = number
    }
    readReserved(text)
  }

  /// `reserved 4, 7;` and `reserved "note";` in the block that they stand in.
  private mutating func readReserved(_ text: String) {
    var block = ""
    for line in ThreeWayMerge.lines(of: text) {
      let words = line.split { " {};,".contains($0) }.map(String.init)
      if ["message", "enum"].contains(words.first), words.count > 1 { block = words[1] }
      guard words.first == "reserved" else { continue }
      for word in words.dropFirst() {
        if let number = Int(word) {
          blocks[block, default: Block()].reserved.append(ReservedField(number: number, name: nil))
        } else if let last = blocks[block]?.reserved.indices.last {
          // Names follow the numbers, in the same order.
          let names = blocks[block]?.reserved.filter { $0.name != nil }.count ?? 0
          blocks[block]?.reserved[min(names, last)].name = word.filter { $0 != "\"" }
        }
      }
    }
  }

  /// The schema with its fields' saved numbers, and with those reserved that are gone.
  func applied(to schema: SchemaContract) -> SchemaContract {
    var schema = schema
    if let block = blocks[schema.name] {
      for index in schema.fields.indices where schema.fields[index].number == nil {
        schema.fields[index].number = block.numbers[NameWords(schema.fields[index].name).snake]
      }
      schema.reserved = Self.reserved(
        block, used: schema.fields.map { (NameWords($0.name).snake, $0.number) })
    }
    for index in schema.fields.indices where !schema.fields[index].values.isEmpty {
      let name = schema.name + NameWords(schema.fields[index].name).pascal
      guard let block = blocks[name] else { continue }
      let prefix = NameWords(name).upperSnake + "_"
      let names = schema.fields[index].values.map { prefix + NameWords($0).upperSnake }
      schema.fields[index].valueNumbers = names.map { block.numbers[$0] }
      schema.fields[index].reservedValues = Self.reserved(
        block, used: names.map { ($0, block.numbers[$0]) } + [(prefix + "UNSPECIFIED", 0)])
    }
    return schema
  }

  /// What was reserved before and what is gone now, by number.
  private static func reserved(
    _ block: Block, used: [(name: String, number: Int?)]
  ) -> [ReservedField] {
    let names = Set(used.map(\.name))
    let numbers = Set(used.compactMap(\.number))
    let gone = block.numbers.filter { !names.contains($0.key) && !numbers.contains($0.value) }
      .map { ReservedField(number: $0.value, name: $0.key) }
    let kept = block.reserved.filter { !numbers.contains($0.number) }
      .map {
        ReservedField(number: $0.number, name: $0.name.flatMap { names.contains($0) ? nil : $0 })
      }
    return (kept + gone).sorted { $0.number < $1.number }
  }
}

extension Contracts {
  /// The contracts with the field numbers that the last save gave.
  func keepingNumbers(of saved: SavedGeneration) -> Contracts {
    var contracts = self
    for index in contracts.rpcs.indices {
      let path = "integration-specs/proto/\(contracts.rpcs[index].fileName).proto"
      guard let text = saved.texts[path] else { continue }
      let kept = KeptNumbers(text)
      contracts.rpcs[index].schemas = contracts.rpcs[index].schemas.map(kept.applied)
    }
    return contracts
  }
}
