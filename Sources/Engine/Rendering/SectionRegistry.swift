/// Renders the body of one section of the outline.
protocol SectionRenderer: SendableMetatype {
  /// The section's id in the outline.
  static var id: SectionID { get }
  /// What stands under the heading.
  static func body(_ index: BlueprintIndex) -> SectionBody
}

/// The renderers of all sections that have a body of their own.
enum SectionRegistry {
  static let renderers: [any SectionRenderer.Type] =
    overview + communication + data + services + security + operations + closing

  private static let byID: [SectionID: any SectionRenderer.Type] = Dictionary(
    renderers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The section's body; empty for a heading that only holds others.
  static func body(of entry: DocumentOutline.Entry, index: BlueprintIndex) -> SectionBody {
    byID[entry.id]?.body(index) ?? SectionBody()
  }

  private static let overview: [any SectionRenderer.Type] = [
    IntegrationStrategySection.self, IntegrationPatternsSection.self,
    ArchitecturePrinciplesSection.self, IntegrationLandscapeSection.self,
  ]

  private static let communication: [any SectionRenderer.Type] = [
    SynchronousCommunicationSection.self, RESTDesignSection.self, GatewayPatternSection.self,
    APISpecificationSection.self, GRPCSection.self, ServiceDefinitionSection.self,
    AsynchronousCommunicationSection.self, BrokerSelectionSection.self,
    MessagePatternsSection.self, MessageSchemaSection.self, EventStreamingSection.self,
    EventStoreDesignSection.self, EventProcessingSection.self,
  ]

  private static let data: [any SectionRenderer.Type] = [
    DataFlowPatternsSection.self, MasterDataSection.self, DataConsistencySection.self,
    TransferPatternsSection.self, DataPipelineSection.self, DatabaseIntegrationSection.self,
    DatabasePerServiceSection.self, SharedDatabaseSection.self, ChangeDataCaptureSection.self,
    DatabaseReplicationSection.self,
  ]

  private static let services: [any SectionRenderer.Type] = [
    RegistryTechnologySection.self, DiscoveryFlowSection.self, CircuitBreakerSection.self,
    CircuitBreakerConfigurationSection.self, ClientLoadBalancingSection.self,
    ServerLoadBalancingSection.self, GatewayResponsibilitiesSection.self,
    GatewayConfigurationSection.self,
  ]

  private static let security: [any SectionRenderer.Type] = [
    AuthenticationFlowSection.self, AuthorizationPatternsSection.self,
    TransportSecuritySection.self, MessageSecuritySection.self, EncryptionAtRestSection.self,
    EncryptionInTransitSection.self, PrivacyControlsSection.self, ComplianceSection.self,
  ]

  private static let operations: [any SectionRenderer.Type] = [
    SystemMetricsSection.self, MonitoringStackSection.self, TracingImplementationSection.self,
    TracingConfigurationSection.self, LogAggregationSection.self,
    LoggingConfigurationSection.self, AuditRequirementsSection.self, MultiLevelCachingSection.self,
    CacheManagementSection.self, QueryOptimizationSection.self, DatabaseScalingSection.self,
    AutoScalingSection.self, ContainerOrchestrationSection.self, BackupTypesSection.self,
    RecoveryProceduresSection.self, RedundancyPatternsSection.self, HealthMonitoringSection.self,
  ]

  private static let closing: [any SectionRenderer.Type] = [
    ImplementationPlanningSection.self, TestingSection.self, OperationsPreparationSection.self,
    PatternsCatalogSection.self, APISpecificationsAppendix.self, SchemaRegistryAppendix.self,
    PerformanceBenchmarksAppendix.self, SecurityAssessmentAppendix.self,
    OperationalRunbooksAppendix.self,
  ]
}
