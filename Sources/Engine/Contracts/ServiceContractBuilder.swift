/// States what a provider promises: availability and latency, as stated or assumed.
struct ServiceContractBuilder {
  let requirements: Requirements

  /// The contract of a component that somebody depends on.
  func contract(for provider: Element, consumers: [ElementID]) -> ServiceContract {
    ServiceContract(
      provider: provider.id, team: provider.team, availability: availability(of: provider.id),
      latency: latency(of: provider.id), consumers: consumers)
  }

  private func availability(of id: ElementID) -> Judged<Double> {
    let own = qualities(of: .element(id)) + qualities(of: .system)
    for quality in own {
      if case .availability(let value) = quality.measure {
        return Judged(value, .stated(quality.evidence))
      }
    }
    return Judged(
      DesignDefaults.standard.availability(of: .component), .assumed(.componentAvailability))
  }

  /// The highest percentile that is stated, since that is the promise that binds.
  private func latency(of id: ElementID) -> Judged<Double>? {
    let stated = qualities(of: .element(id)).compactMap { quality -> (Double, Double, Evidence)? in
      guard case .latency(let milliseconds, let percentile) = quality.measure else { return nil }
      return (percentile ?? 0, milliseconds, quality.evidence)
    }
    guard let highest = stated.max(by: { $0.0 < $1.0 }) else { return nil }
    return Judged(highest.1, .stated(highest.2))
  }

  private func qualities(of subject: Subject) -> [QualityAttribute] {
    requirements.qualities.filter { $0.subject == subject }
  }
}
