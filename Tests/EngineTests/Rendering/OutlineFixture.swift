/// The template's headings, labels, steps and fences, as the outline must have them.
///
/// Under a heading stand its labels or steps in order; three backticks stand for its fenced artefact.
let outlineFixture = """
  ## Integration Overview
  ### Integration Strategy
    Integration Philosophy | Communication Strategy | Data Strategy | Service Strategy
  ### Integration Patterns
    Primary Patterns | Secondary Patterns | Anti-Patterns | Pattern Selection Criteria
  ### Integration Architecture Principles
    Loose Coupling | High Cohesion | Fault Tolerance | Scalability | Security
  ### Integration Landscape
    Internal Integrations | External Integrations | Data Integrations | User Integrations
  ## Communication Architecture
  ### Synchronous Communication
  #### HTTP/REST API Communication
  ##### Design Principles
    RESTful Design | Resource Modeling | HTTP Methods | Content Negotiation
  ##### API Gateway Pattern
    Gateway Responsibility | Routing | Authentication | Rate Limiting | Monitoring
  ##### API Specification
    ```
  #### gRPC Communication
  ##### Service Definition
    ```
  ### Asynchronous Communication
  #### Message Queue Architecture
  ##### Message Broker Selection
    Technology Choice | Topology | Durability | Scalability
  ##### Message Patterns
    Point-to-Point | Publish-Subscribe | Request-Reply | Message Routing
  ##### Message Schema
    ```
  #### Event Streaming Architecture
  ##### Event Store Design
    Event Schema | Event Ordering | Event Replay | Event Retention
  ##### Event Processing
    Stream Processing | Event Sourcing | CQRS Integration | Event Projection
  ## Data Integration Architecture
  ### Data Flow Patterns
  #### Data Synchronization
  ##### Master Data Management
    Master Data Domains | Data Ownership | Data Quality | Data Governance
  ##### Data Consistency Patterns
    Strong Consistency | Eventual Consistency | Causal Consistency | Session Consistency
  #### Data Transformation
  ##### ETL/ELT Patterns
    Extract | Transform | Load | Orchestration
  ##### Data Pipeline Architecture
    ```
  ### Database Integration
  #### Multi-Database Architecture
  ##### Database per Service
    Database Ownership | Data Isolation | Technology Choice | Schema Evolution
  ##### Shared Database Challenges
    Schema Coupling | Performance Impact | Data Consistency | Migration Strategy
  #### Database Synchronization
  ##### Change Data Capture (CDC)
    CDC Technology | Change Events | Event Ordering | Failure Recovery
  ##### Database Replication
    Replication Strategy | Consistency Model | Conflict Resolution | Performance Impact
  ## Service Integration Architecture
  ### Service Discovery
  #### Service Registry Pattern
  ##### Registry Technology
    Registry Choice | Service Registration | Health Checking | Load Balancing
  ##### Service Discovery Flow
    ```
  #### Circuit Breaker Pattern
  ##### Circuit Breaker Implementation
    Failure Threshold | Timeout Configuration | Fallback Strategy | Recovery Strategy
  ##### Circuit Breaker Configuration
    ```
  ### Load Balancing
  #### Load Balancing Strategies
  ##### Client-Side Load Balancing
    Load Balancer Libraries | Load Balancing Algorithms | Health Awareness | Sticky Sessions
  ##### Server-Side Load Balancing
    Load Balancer Technology | Traffic Distribution | SSL Termination | Geographic Routing
  #### API Gateway Integration
  ##### Gateway Responsibilities
    Request Routing | Authentication | Rate Limiting | Request/Response Transformation | Monitoring
  ##### Gateway Configuration
    ```
  ## Security Architecture
  ### Authentication and Authorization
  #### Identity and Access Management
  ##### Authentication Flow
    Authentication Methods | Token Management | Multi-Factor Authentication | Session Management
  ##### Authorization Patterns
    Role-Based Access Control (RBAC) | Attribute-Based Access Control (ABAC) | Policy-Based Access Control | Resource-Based Access Control
  #### Security Communication
  ##### Transport Security
    TLS/SSL Configuration | Certificate Management | Mutual TLS (mTLS) | Certificate Pinning
  ##### Message Security
    Message Encryption | Message Signing | Key Management | Secure Headers
  ### Data Protection
  #### Data Encryption
  ##### Encryption at Rest
    Database Encryption | File System Encryption | Key Management Service | Encryption Standards
  ##### Encryption in Transit
    Network Encryption | Application Encryption | API Encryption | Message Encryption
  #### Data Privacy
  ##### Privacy Controls
    Data Minimization | Data Anonymization | Consent Management | Data Retention
  ##### Compliance Requirements
    GDPR Compliance | CCPA Compliance | Industry Standards | Audit Trails
  ## Monitoring and Observability
  ### Integration Monitoring
  #### Metrics Collection
  ##### System Metrics
    Performance Metrics | Resource Metrics | Application Metrics | Integration Metrics
  ##### Monitoring Stack
    ``` | targets | targets
  #### Distributed Tracing
  ##### Tracing Implementation
    Tracing Technology | Trace Sampling | Span Correlation | Trace Analysis
  ##### Tracing Configuration
    ```
  ### Logging and Auditing
  #### Centralized Logging
  ##### Log Aggregation
    Logging Technology | Log Structure | Log Correlation | Log Retention
  ##### Logging Configuration
    ```
  #### Audit Logging
  ##### Audit Requirements
    Audit Events | Audit Data | Audit Storage | Audit Reporting
  ## Performance and Scalability
  ### Performance Optimization
  #### Caching Strategies
  ##### Multi-Level Caching
    L1 Cache | L2 Cache | L3 Cache | CDN Cache
  ##### Cache Management
    Cache Invalidation | Cache Warming | Cache Monitoring | Cache Consistency
  #### Database Performance
  ##### Query Optimization
    Index Strategy | Query Patterns | Connection Pooling | Read Replicas
  ##### Database Scaling
    Horizontal Scaling | Vertical Scaling | Multi-Region | Failover
  ### Scalability Architecture
  #### Horizontal Scaling
  ##### Auto-Scaling
    Scaling Triggers | Scaling Policies | Load Testing | Resource Limits
  ##### Container Orchestration
    ```
  ## Disaster Recovery and Business Continuity
  ### Backup and Recovery
  #### Data Backup Strategy
  ##### Backup Types
    Full Backup | Incremental Backup | Differential Backup | Continuous Backup
  ##### Recovery Procedures
    Recovery Time Objective (RTO) | Recovery Point Objective (RPO) | Backup Testing | Recovery Automation
  ### High Availability
  #### Redundancy Patterns
    Active-Active | Active-Passive | Multi-Region | Failover
  #### Health Monitoring
    Health Checks | Failure Detection | Alert Systems | Recovery Automation
  ## Next Steps
  ### Implementation Planning
    Integration Development | API Development | Message Infrastructure | Security Implementation
  ### Testing and Validation
    Integration Testing | Performance Testing | Security Testing | Disaster Recovery Testing
  ### Operations Preparation
    Monitoring Setup | Deployment Automation | Documentation | Training
  ## Appendices
  ### A. Integration Patterns Catalog
  ### B. API Specifications
  ### C. Message Schema Registry
  ### D. Performance Benchmarks
  ### E. Security Assessment
  ### F. Operational Runbooks
  """
