/// Every API family of the emulator.
enum Families {
    static let all: [Route] = [
        OAuthFamily.routes, ScimFamily.routes, WorkspacesFamily.routes, LogDeliveryFamily.routes,
        StoragePlumbingFamily.routes, MetastoresFamily.routes, SecurablesFamily.routes, TablesFamily.routes,
        BindingsFamily.routes, GrantsFamily.routes, SharesFamily.routes, RecipientsFamily.routes,
        ObjectPermissionsFamily.routes, TokensFamily.routes, AddressListsFamily.routes, ConfFamily.routes,
        SettingsFamily.routes, WorkspaceObjectsFamily.routes, JobsFamily.routes, DashboardsFamily.routes,
        QueriesFamily.routes, ComputeFamily.routes, SecretsFamily.routes, StatementsFamily.routes,
        RuleSetsFamily.routes, PipelinesFamily.routes, LegacySQLFamily.routes, ClientSecretsFamily.routes,
        NetworkFamily.routes,
    ].flatMap { $0 }
}
