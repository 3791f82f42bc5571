/// Reads proto files that a document shows: methods become interfaces with their fields, messages that
/// are neither request nor answer become data.
enum ProtoFragmentExtractor {
  /// Reads the code blocks of one document.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    let reading = draft.readings[index]
    for fence in reading.fences {
      let lines = fence.lines.map { ($0.text, $0.line) }
      guard let fragment = ProtoFragment(lines) else { continue }
      let registry = draft.registry
      let named = fragment.methods.lazy.compactMap { registry.find($0.service)?.index }.first
      guard let owner = fence.owner ?? named, draft.registry.entries[owner].kind == .component
      else { continue }
      add(fragment, owner, index, &draft)
      if let first = lines.first?.1, let last = lines.last?.1 {
        draft.readings[index].usage.mark(first...max(first, last), .used)
      }
    }
  }

  private static func add(
    _ fragment: ProtoFragment, _ owner: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let document = draft.readings[index].document
    func fields(_ name: String) -> [DataField] {
      fragment.messages.first { $0.name == name }?.fields ?? []
    }
    for method in fragment.methods {
      let interface = StatedInterface(
        signature: .rpc(service: method.service, method: method.name), purpose: method.purpose,
        request: fields(method.request), response: fields(method.response),
        evidence: document.evidence(line: method.line),
        proto: StatedInterface.ProtoDetails(
          package: fragment.package, request: method.request, response: method.response,
          streamsRequest: method.streamsRequest, streamsResponse: method.streamsResponse))
      draft.registry.update(owner) { entry in
        // A proto file says more of a method than the line of a list that names it.
        entry.interfaces.removeAll {
          $0.proto == nil && $0.signature.isMethod(method.name, of: method.service)
        }
        guard !entry.interfaces.contains(where: { $0.signature == interface.signature }) else {
          return
        }
        entry.interfaces.append(interface)
      }
    }
    let used = Set(fragment.methods.flatMap { [$0.request, $0.response] })
    for message in fragment.messages where !used.contains(message.name) && !message.fields.isEmpty {
      let isKnown = draft.entities.contains {
        $0.owner == owner && NameWords($0.name) == NameWords(message.name)
      }
      guard !isKnown else { continue }
      draft.entities.append(
        ExtractionDraft.DataEntityDraft(
          name: message.name, owner: owner, store: nil, fields: message.fields,
          evidence: document.evidence(line: message.line)))
    }
  }
}

extension StatedInterface.Signature {
  /// Whether it is the RPC method of that name, of that service or of none.
  fileprivate func isMethod(_ name: String, of service: String) -> Bool {
    guard case .rpc(let own, name) = self else { return false }
    return own == nil || own == service
  }
}
