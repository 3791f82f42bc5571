extension DesignIndex {
  /// What carries an interaction: the decision, else what the source says, else HTTP for calls.
  func transport(of interaction: Interaction) -> Transport? {
    if let transport = transport(interaction.id) { return transport }
    let via = interaction.via?.lowercased() ?? ""
    if via.contains("grpc") { return .grpc }
    if via.contains("graphql") { return .graphQL }
    return interaction.style == .sync ? .rest : nil
  }
}

extension DataClassifier {
  /// The class of a field by its name; internal where the name tells nothing.
  static func dataClass(ofField name: String) -> EdgeProfile.DataClass {
    strongest(in: [name])?.value ?? .internal
  }

  /// The most sensitive class among fields; internal when there are none.
  static func dataClass(of fields: [DataField]) -> EdgeProfile.DataClass {
    strongest(in: fields.map(\.name))?.value ?? .internal
  }
}
