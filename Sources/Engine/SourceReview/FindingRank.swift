/// In which order an architect should read what the checks found: what is wrong for certain before what is open,
/// and what lets strangers in or loses something before what is unclear.
enum FindingRank {
  /// The findings in that order; of one check in the order of the sources.
  static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.severity != other.severity { return one.severity > other.severity }
      let (rank, otherRank) = (weight(of: one.rule), weight(of: other.rule))
      return rank != otherRank ? rank < otherRank : left.offset < right.offset
    }.map(\.element)
  }

  private static func weight(of check: RuleID) -> Int {
    positions[check] ?? (positions.count + 1)
  }

  private static let positions: [RuleID: Int] = Dictionary(
    decisive.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// What decides about money, access and loss, the gravest first; everything else follows by what it looks at.
  private static let decisive: [any SourceReading.Type] = [
    // Strangers get in, or get what is not theirs.
    UnprotectedOperations.self, TokenCheckedNowhere.self, UnverifiedEntry.self,
    DefaultCredentials.self, PublishedStorePort.self, KeptCardData.self, CallbackFromClient.self,
    UnsignedCallback.self, TrustedClientValues.self, WeakPasswordHash.self, ExposedToken.self,
    ReadableSecret.self, OwnershipUnchecked.self, OpenToEverybody.self, ManagementEndpoint.self,
    InstructionsInContent.self, PlaintextTransport.self, UnprovenIdentity.self,
    UnevenAuthentication.self, TokenCheckedAtEntryOnly.self, GuessableLogin.self,
    IdentityFromRequest.self, ReachableByLink.self, ClientDecides.self, UnsignedUpdate.self,
    RegionContradiction.self, CountedNumbers.self,
    // Something is lost, sold or paid twice.
    UnheldAvailability.self, DualWrite.self, SagaWithoutCompensation.self, SubmittedTwice.self,
    MessageTwice.self, CallbackTwice.self, VolatileRecord.self, VolatileQueue.self,
    StateWithoutEnd.self, OnceUnenforced.self, MoneyAsFloat.self, EphemeralFile.self,
    DoneBeforeWork.self, LossAccepted.self, StateInMemory.self, RepeatedCommand.self,
    HoldWithoutEnd.self, RecordsTooShort.self,
    // It cannot work as it is written.
    LoadAboveLimit.self, TimeoutInversion.self, ForeignKeyOnPartitions.self,
    UnboundedRowLock.self, SchedulerOnFunction.self, LongWorkOnFunction.self,
    SocketOnFunction.self, UploadAboveLimit.self, PushWithoutFeed.self, QueueVisibility.self,
    TargetBelowCall.self, PollingAgainstTarget.self, PartitionsBelowConsumers.self,
    JobOnSeveralInstances.self, SocketOnSeveralInstances.self, UndefinedStep.self,
    OrderUnheld.self, ReplayBeyondRetention.self, SlowerThanTarget.self, QuotaBelowLoad.self,
    AvailabilityOfOne.self, WindowOverrun.self, OpeningHours.self, EventOnTwoBrokers.self,
    LoadOfMany.self,
    // The sources say two things.
    StyleContradiction.self, ProtocolContradiction.self, RetentionContradiction.self,
    DecisionContradicted.self, LayerRuleBroken.self, DomainRuleBroken.self,
    PortTwice.self, PathTwice.self, VersionContradiction.self, ForeignDataAccess.self,
    EntityOwnedTwice.self, EventCircle.self, SingleHost.self, SinglePoint.self,
    UndecidedTechnology.self, UndecidedProtocol.self, TwoImplementations.self,
    CapabilityServedTwice.self, PlaceholderStep.self, CapabilityWithoutProvider.self,
  ]
}
