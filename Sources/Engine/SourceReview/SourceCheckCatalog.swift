/// The checks of the sources, in the order of their ids.
enum SourceCheckCatalog {
  static let checks: [any SourceReading.Type] = security + technology + data + consistency

  /// What an attacker would look for.
  static let security: [any SourceReading.Type] = [
    UnprotectedOperations.self, UnevenAuthentication.self, StateChangingRead.self,
    TrustedClientValues.self, CallbackWithoutReceiver.self, UnsignedCallback.self,
    CallbackFromClient.self, ReadableSecret.self, WeakPasswordHash.self, ExposedToken.self,
    LongTokenLifetime.self, UnlimitedLogin.self, PublishedStorePort.self,
    ManagementEndpoint.self, PersonalDataInPath.self, PersonalDataKept.self,
    ContentToModel.self, GatewayBypass.self, UnverifiedEntry.self, RoutedConsumer.self,
  ]

  /// What does not work together, or not for long.
  static let technology: [any SourceReading.Type] = [
    SchedulerOnFunction.self, UploadAboveLimit.self, LongWorkOnFunction.self,
    SocketOnFunction.self, EphemeralFile.self, MailInRequest.self,
    ForeignKeyOnPartitions.self, UnboundedRowLock.self, DevelopmentTool.self,
    InProcessEvents.self, UndecidedTechnology.self, CapabilityServedTwice.self,
    JobOnSeveralInstances.self, SocketOnSeveralInstances.self, RetiredTechnology.self,
    ProviderBelowPromise.self, CallInLoop.self, FixedAddress.self, StartOrder.self,
    SinglePoint.self,
  ]

  /// What happens to data.
  static let data: [any SourceReading.Type] = [
    MoneyAsFloat.self, TimeWithoutZone.self, NoDataStore.self, VolatileRecord.self,
    DualWrite.self, IdentityDataTwice.self, SagaWithoutCompensation.self,
    StatusWithoutFailure.self, MissingPagination.self, MissingCounterpart.self,
  ]

  /// What does not agree, or is only said.
  static let consistency: [any SourceReading.Type] = [
    DiagramOnly.self, TextOnly.self, UndescribedDependency.self, DeploymentGap.self,
    TableAgainstDiagram.self, StateCounts.self, PollingAgainstTarget.self,
    TargetBelowCall.self, RecoveryPointBelowBackup.self, TargetWithoutNumber.self,
    NoStatedTargets.self, PlaceholderStep.self, CapabilityWithoutProvider.self,
    UnclaimedQueue.self, PushWithoutFeed.self, AbstractionBypassed.self,
    StyleContradiction.self, InboundOnlyProvider.self,
    QueueVisibility.self, UnusedComponent.self, AsyncWithoutChannel.self,
    ForeignDataAccess.self,
  ]
}
