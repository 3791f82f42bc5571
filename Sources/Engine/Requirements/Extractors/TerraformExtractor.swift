internal import Markup

/// Reads Terraform fragments: what runs, what keeps and carries data, and what refers to what.
///
///     resource "aws_lambda_function" "resizer" {
///       function_name = "image-resizer"
///       environment { variables = { TABLE = aws_dynamodb_table.images.name } }
///     }
enum TerraformExtractor {
  /// One resource with the addresses of others that its lines name.
  private struct Resource {
    var type: String
    var label: String
    var name: String?
    var line: Int
    var references: [(address: String, line: Int)] = []
    var variables: [EnvironmentVariable] = []

    var address: String { type + "." + label }
    var title: String { name ?? label.replacing("_", with: "-") }
  }

  /// Declares the resources of a document's fragments.
  static func declare(in reading: inout ExtractionDraft.Reading, _ registry: inout ElementRegistry)
  {
    for (resources, _) in fragments(in: reading) {
      for resource in resources {
        guard let kind = kind(of: resource.type) else { continue }
        registry.declare(
          resource.title, kind: kind, firmness: 2, weight: 2,
          evidence: reading.document.evidence(line: resource.line))
      }
    }
  }

  /// Reads what the resources of a document's fragments refer to.
  static func read(_ index: Int, _ draft: inout ExtractionDraft) {
    for (resources, lines) in fragments(in: draft.readings[index]) {
      draft.readings[index].usage.mark(lines, .recognised)
      var ends: [String: Int] = [:]
      for resource in resources where kind(of: resource.type) != nil {
        ends[resource.address] = draft.registry.find(resource.title)?.index
      }
      for resource in resources {
        if resource.type.hasSuffix("event_source_mapping") {
          readMapping(resource, ends, index, &draft)
        } else if kind(of: resource.type) == .component, let source = ends[resource.address] {
          for (address, line) in resource.references {
            guard let target = ends[address], target != source else { continue }
            add(source, target, line, index, &draft)
          }
          draft.read(resource.variables, of: source, in: index)
        }
      }
    }
  }

  /// A mapping between a queue or stream and the function that reads it.
  private static func readMapping(
    _ mapping: Resource, _ ends: [String: Int], _ index: Int, _ draft: inout ExtractionDraft
  ) {
    let named = mapping.references.compactMap { ends[$0.address] }
    guard let reader = named.first(where: { draft.registry.entries[$0].kind == .component }),
      let source = named.first(where: { draft.registry.entries[$0].kind != .component })
    else { return }
    add(reader, source, mapping.line, index, &draft)
  }

  private static func add(
    _ source: Int, _ target: Int, _ line: Int, _ index: Int, _ draft: inout ExtractionDraft
  ) {
    draft.add(
      InteractionClaim(
        source: source, target: target, form: .dependencyList,
        evidence: draft.readings[index].document.evidence(line: line)))
    draft.readings[index].usage.mark(line...line, .used)
  }

  // MARK: Types

  private static let kinds: [(Element.Kind, [String])] = [
    (
      .component,
      [
        "lambda_function", "ecs_service", "ecs_task_definition", "cloud_run_service",
        "cloud_run_v2_service", "cloudfunctions_function", "cloudfunctions2_function",
        "function_app", "linux_function_app", "container_app", "linux_web_app", "app_service",
        "sfn_state_machine", "kubernetes_deployment",
      ]
    ),
    (
      .dataStore,
      [
        "dynamodb_table", "s3_bucket", "db_instance", "rds_cluster", "elasticache_cluster",
        "elasticache_replication_group", "sql_database_instance", "storage_bucket",
        "firestore_database", "bigtable_instance", "bigquery_dataset", "redis_instance",
        "redis_cache", "storage_account", "cosmosdb_account", "mssql_database",
        "postgresql_flexible_server", "opensearch_domain", "docdb_cluster", "redshift_cluster",
        "spanner_instance", "efs_file_system",
      ]
    ),
    (
      .broker,
      [
        "sqs_queue", "sns_topic", "kinesis_stream", "msk_cluster", "mq_broker", "pubsub_topic",
        "servicebus_namespace", "servicebus_queue", "servicebus_topic", "eventhub",
        "cloudwatch_event_bus", "eventgrid_topic",
      ]
    ),
  ]

  /// What a resource is, by its type without the provider before it.
  private static func kind(of type: String) -> Element.Kind? {
    let bare = type.firstIndex(of: "_").map { String(type[type.index(after: $0)...]) } ?? type
    return kinds.first { $0.1.contains(bare) || $0.1.contains(type) }?.0
  }

  private static let nameKeys: Set<String> = [
    "name", "function_name", "bucket", "identifier", "cluster_identifier", "cluster_id", "family",
  ]

  // MARK: Fragments

  private static func fragments(
    in reading: ExtractionDraft.Reading
  ) -> [([Resource], ClosedRange<Int>)] {
    let document = reading.document
    var found: [([Resource], ClosedRange<Int>)] = []
    for (index, section) in document.sections.enumerated() where !reading.isTrap[index] {
      for block in section.blocks where document.markup.nodes[block].kind == .codeBlock {
        guard ["hcl", "terraform", "tf", ""].contains(document.markup.name(of: block)) else {
          continue
        }
        let resources = resources(in: document.codeLines(of: block))
        if !resources.isEmpty { found.append((resources, document.markup.lineRange(of: block))) }
      }
    }
    return found
  }

  private static func resources(in lines: [CodeLine]) -> [Resource] {
    var found: [Resource] = []
    var depth = 0
    for line in lines {
      let text = line.text.trimmed
      if text.hasPrefix("#") || text.hasPrefix("//") { continue }
      if depth == 0, text.hasPrefix("resource ") {
        let parts = text.split(separator: "\"").map(String.init)
        if parts.count >= 4 {
          found.append(Resource(type: parts[1], label: parts[3], line: line.line))
        }
      } else if depth > 0, let last = found.indices.last {
        add(text, line.line, depth, to: &found[last])
      }
      depth += text.count { $0 == "{" } - text.count { $0 == "}" }
      depth = max(0, depth)
    }
    return found
  }

  private static func add(_ text: String, _ line: Int, _ depth: Int, to resource: inout Resource) {
    if let equals = text.firstIndex(of: "=") {
      let key = String(text[..<equals]).trimmed.trimmingMarks
      let value = String(text[text.index(after: equals)...]).trimmed
      if value.hasPrefix("\""), !value.contains("${") {
        if depth == 1, nameKeys.contains(key), resource.name == nil {
          resource.name = value.trimmingMarks
        } else if depth > 1 {
          resource.variables.append(
            EnvironmentVariable(key: key, value: value.trimmingMarks, line: line))
        }
      } else if depth > 1, key == key.uppercased() {
        resource.variables.append(EnvironmentVariable(key: key, value: "", line: line))
      }
    }
    let tokens = text.split { !($0.isLetter || $0.isNumber || "_.-".contains($0)) }
    for token in tokens where token.contains("_") && token.contains(".") {
      let parts = token.split(separator: ".").map(String.init)
      guard parts.count >= 2 else { continue }
      resource.references.append((parts[0] + "." + parts[1], line))
    }
  }
}
