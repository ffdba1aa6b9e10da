using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SocialReturn.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LastTotpStep = table.Column<long>(type: "INTEGER", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<long>(type: "INTEGER", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ActorRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Changes = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Reader = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AmountBeforeCents = table.Column<long>(type: "INTEGER", nullable: true),
                    AmountCents = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ContractingAuthorities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractingAuthorities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contractors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KvkNumber = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    BroughtInByRegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contractors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceRequirements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    BlockCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RecognitionCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Hint = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    EachDelivery = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceRequirements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FileFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Area = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileFindings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdempotencyKeys",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotencyKeys", x => new { x.Key, x.UserId });
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    InvitedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ByRegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstOwnerOf = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobHolds",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    BackupMoment = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobHolds", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    LastFinishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastSucceededAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FailingSince = table.Column<long>(type: "INTEGER", nullable: true),
                    FailedRuns = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: true),
                    AttachmentPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AttachmentName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Participants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BirthYear = table.Column<int>(type: "INTEGER", nullable: false),
                    MatchKey = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    WageCostSubsidyUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Participants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegionProtocols",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TextCheck = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionProtocols", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    DeskName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContactMail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Partners = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    BrandColour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    LightColour = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    DefaultPercentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: false),
                    AnswerWorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanDueDays = table.Column<int>(type: "INTEGER", nullable: false),
                    BehindForecastPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    BehindTickPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    AttentionForecastPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    AttentionTickPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceRetentionMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportMonthsAfterEnd = table.Column<int>(type: "INTEGER", nullable: false),
                    ActivityTypes = table.Column<string>(type: "TEXT", maxLength: 1830, nullable: false),
                    JobToJobFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    JobToJobUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    OwnStaffMayLearn = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MatchKeyFingerprint = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportedMonths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CompletedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedMonths", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInAttempts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInAttempts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoreIdentities",
                columns: table => new
                {
                    Store = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoreIdentities", x => x.Store);
                });

            migrationBuilder.CreateTable(
                name: "Suppliers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    KvkNumber = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suppliers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TariffSchedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SelectedBy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    IsVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TariffSchedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 400000, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptForms_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PendingSignIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingSignIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PendingSignIns_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactorResets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstAdministratorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SecondAdministratorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactorResets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondFactorResets_AspNetUsers_FirstAdministratorId",
                        column: x => x.FirstAdministratorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondFactorResets_AspNetUsers_SecondAdministratorId",
                        column: x => x.SecondAdministratorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondFactorResets_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedWhy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AuditEventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DeliveryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notifications_AuditEvents_AuditEventId",
                        column: x => x.AuditEventId,
                        principalTable: "AuditEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ContractorCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    CoveredNumbers = table.Column<string>(type: "TEXT", maxLength: 180, nullable: false),
                    WithdrawnFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConfirmedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContractorCertificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContractorCertificates_Contractors_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnerRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenFor = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    FirstAdministratorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstAdministratorName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstDocument = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    FirstSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstExtractOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SecondAdministratorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SecondDocument = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    SecondSeenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SecondExtractOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ObjectUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnerRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnerRequests_AspNetUsers_FirstAdministratorId",
                        column: x => x.FirstAdministratorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnerRequests_AspNetUsers_SecondAdministratorId",
                        column: x => x.SecondAdministratorId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnerRequests_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegionContractors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BlockedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    BlockedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    BlockedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BlockReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionContractors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegionContractors_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerRequirements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequirementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    IsRequired = table.Column<bool>(type: "INTEGER", nullable: false),
                    EachDelivery = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    AskedUntil = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerRequirements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerRequirements_EvidenceRequirements_RequirementId",
                        column: x => x.RequirementId,
                        principalTable: "EvidenceRequirements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupplierRecognitions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupplierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HasIncomeFromSales = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplierRecognitions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplierRecognitions_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    SubmittedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SubmittedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmittedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: true),
                    TariffScheduleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rounds_TariffSchedules_TariffScheduleId",
                        column: x => x.TariffScheduleId,
                        principalTable: "TariffSchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tenders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    ContactMail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    BasePercentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: true),
                    Percentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: false),
                    AwardDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PublicationDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    TariffScheduleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TurnoverPercentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: true),
                    ObligationCapCents = table.Column<long>(type: "INTEGER", nullable: true),
                    RegisteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractSum_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Obligation_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_Agreed_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_Claimed_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_CountableAgreed_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_CountableClaimed_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_Counted_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_FloorGap_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_FloorGapForecast_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_Proposed_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Progress_Realised_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenders_ContractingAuthorities_AuthorityId",
                        column: x => x.AuthorityId,
                        principalTable: "ContractingAuthorities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tenders_Contractors_ContractorId",
                        column: x => x.ContractorId,
                        principalTable: "Contractors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tenders_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tenders_TariffSchedules_TariffScheduleId",
                        column: x => x.TariffScheduleId,
                        principalTable: "TariffSchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscountChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Percentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: false),
                    LapsedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscountChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiscountChoices_ContractorCertificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "ContractorCertificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DiscountChoices_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fulfilments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OtherParty = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    PlacementId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ForOwnStaff = table.Column<bool>(type: "INTEGER", nullable: false),
                    ActivityType = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BlockCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ParticipantId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    TariffScheduleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ProposedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeliverBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupplierName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    SupplierId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecognitionCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StatedRecognition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    BroughtAmounts = table.Column<string>(type: "TEXT", maxLength: 800, nullable: true),
                    Shape = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    AgreedValue_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedValue_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Measures_Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Events = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_HalfDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Hours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Measures_HoursPerWeek = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: true),
                    Measures_InvoiceInclVat = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_LabourCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_MaterialCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Persons = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Specification = table.Column<string>(type: "TEXT", nullable: true),
                    Measures_Stages = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_StatedValue = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Vat = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_WageCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_WorkedHours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    ProposedValue_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RealisedValue_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Value_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    IsLanguage = table.Column<bool>(type: "INTEGER", nullable: true),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    PermanentContract = table.Column<bool>(type: "INTEGER", nullable: true),
                    BenefitMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    StatusHolder = table.Column<bool>(type: "INTEGER", nullable: true),
                    LanguageGap = table.Column<bool>(type: "INTEGER", nullable: true),
                    WorkDisability = table.Column<bool>(type: "INTEGER", nullable: true),
                    LastBenefitDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastSameEmployerDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CountedMonthUnits = table.Column<long>(type: "INTEGER", nullable: true),
                    OnceBonuses = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fulfilments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Fulfilments_PlacementId",
                        column: x => x.PlacementId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fulfilments_TariffSchedules_TariffScheduleId",
                        column: x => x.TariffScheduleId,
                        principalTable: "TariffSchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Fulfilments_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WrittenById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObligationLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    BasePercentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: true),
                    Percentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: true),
                    RecognitionCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Author = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    Base_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObligationLines_ContractorCertificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "ContractorCertificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObligationLines_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportFailures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFailures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFailures_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Stakeholders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stakeholders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Stakeholders_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenderReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenderReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TenderReports_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TurnoverReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsLast = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Turnover_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TurnoverReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TurnoverReports_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    RecognitionCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TariffScheduleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsLast = table.Column<bool>(type: "INTEGER", nullable: false),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnswerDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecisionReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    MovedToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measures_Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Events = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_HalfDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Hours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Measures_HoursPerWeek = table.Column<decimal>(type: "TEXT", precision: 6, scale: 2, nullable: true),
                    Measures_InvoiceInclVat = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_LabourCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_MaterialCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Persons = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_Specification = table.Column<string>(type: "TEXT", nullable: true),
                    Measures_Stages = table.Column<int>(type: "INTEGER", nullable: true),
                    Measures_StatedValue = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_Vat = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_WageCosts = table.Column<long>(type: "INTEGER", nullable: true),
                    Measures_WorkedHours = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: true),
                    Value_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deliveries_Deliveries_MovedToId",
                        column: x => x.MovedToId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_Fulfilments_FulfilmentId",
                        column: x => x.FulfilmentId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deliveries_TariffSchedules_TariffScheduleId",
                        column: x => x.TariffScheduleId,
                        principalTable: "TariffSchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ObligationDiscounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percentage = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    GivenBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GivenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObligationDiscounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ObligationDiscounts_ContractorCertificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "ContractorCertificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObligationDiscounts_ObligationLines_LineId",
                        column: x => x.LineId,
                        principalTable: "ObligationLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ObligationDiscounts_Tenders_TenderId",
                        column: x => x.TenderId,
                        principalTable: "Tenders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportDeliveries_OutgoingMails_MailId",
                        column: x => x.MailId,
                        principalTable: "OutgoingMails",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportDeliveries_TenderReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "TenderReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AmountLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliveryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount_Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmountLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AmountLines_Deliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AmountLines_Fulfilments_FulfilmentId",
                        column: x => x.FulfilmentId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AmountLines_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FulfilmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliveryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RequirementCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    TextCheck = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    UploadedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UploadedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    UploadedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_Deliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "Deliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_Fulfilments_FulfilmentId",
                        column: x => x.FulfilmentId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EvidenceFiles_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AmountLines_DeliveryId",
                table: "AmountLines",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_AmountLines_FulfilmentId",
                table: "AmountLines",
                column: "FulfilmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AmountLines_RoundId",
                table: "AmountLines",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_AmountLines_TenderId_At",
                table: "AmountLines",
                columns: new[] { "TenderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_FulfilmentId_At",
                table: "AuditEvents",
                columns: new[] { "FulfilmentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_RegionId_At",
                table: "AuditEvents",
                columns: new[] { "RegionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_SubjectId_At",
                table: "AuditEvents",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_TenderId_At",
                table: "AuditEvents",
                columns: new[] { "TenderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContractingAuthorities_RegionId_Name",
                table: "ContractingAuthorities",
                columns: new[] { "RegionId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ContractorCertificates_HolderId",
                table: "ContractorCertificates",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_ContractorCertificates_RegionId_HolderId_ValidFrom",
                table: "ContractorCertificates",
                columns: new[] { "RegionId", "HolderId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Contractors_KvkNumber",
                table: "Contractors",
                column: "KvkNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_ContractorId_Status",
                table: "Deliveries",
                columns: new[] { "ContractorId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_FulfilmentId_Number",
                table: "Deliveries",
                columns: new[] { "FulfilmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_MovedToId",
                table: "Deliveries",
                column: "MovedToId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_RegionId_Status_ClaimedAt",
                table: "Deliveries",
                columns: new[] { "RegionId", "Status", "ClaimedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_TariffScheduleId",
                table: "Deliveries",
                column: "TariffScheduleId");

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_TenderId_Status",
                table: "Deliveries",
                columns: new[] { "TenderId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_DiscountChoices_CertificateId",
                table: "DiscountChoices",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_DiscountChoices_TenderId_CertificateId_Percentage_LapsedOn",
                table: "DiscountChoices",
                columns: new[] { "TenderId", "CertificateId", "Percentage", "LapsedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_DeliveryId",
                table: "EvidenceFiles",
                column: "DeliveryId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_FulfilmentId_DeliveryId",
                table: "EvidenceFiles",
                columns: new[] { "FulfilmentId", "DeliveryId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_RegionId_Sha256",
                table: "EvidenceFiles",
                columns: new[] { "RegionId", "Sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_RoundId",
                table: "EvidenceFiles",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceRequirements_RegionId_Kind_BlockCode_RecognitionCode_Code",
                table: "EvidenceRequirements",
                columns: new[] { "RegionId", "Kind", "BlockCode", "RecognitionCode", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceRequirements_RegionId_Kind_NameKey",
                table: "EvidenceRequirements",
                columns: new[] { "RegionId", "Kind", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileFindings_Area_FileId",
                table: "FileFindings",
                columns: new[] { "Area", "FileId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileFindings_Decision",
                table: "FileFindings",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_FormerRequirements_RegionId",
                table: "FormerRequirements",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerRequirements_RequirementId",
                table: "FormerRequirements",
                column: "RequirementId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_ContractorId_DeliverBy",
                table: "Fulfilments",
                columns: new[] { "ContractorId", "DeliverBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_ContractorId_Status",
                table: "Fulfilments",
                columns: new[] { "ContractorId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_ParticipantId",
                table: "Fulfilments",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_PlacementId",
                table: "Fulfilments",
                column: "PlacementId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_RegionId_Status_ProposedAt",
                table: "Fulfilments",
                columns: new[] { "RegionId", "Status", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_SupplierId",
                table: "Fulfilments",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_TariffScheduleId",
                table: "Fulfilments",
                column: "TariffScheduleId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_TenderId_Status",
                table: "Fulfilments",
                columns: new[] { "TenderId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_IdempotencyKeys_At",
                table: "IdempotencyKeys",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_FirstOwnerOf",
                table: "Invitations",
                column: "FirstOwnerOf",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Mail",
                table: "Invitations",
                column: "Mail");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_MadeAt",
                table: "KeptForms",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_TokenHash",
                table: "KeptForms",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_UserId",
                table: "KeptForms",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_ContractorId",
                table: "Memberships",
                column: "ContractorId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_RegionId",
                table: "Memberships",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId",
                table: "Memberships",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_TenderId_WrittenAt",
                table: "Notes",
                columns: new[] { "TenderId", "WrittenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_AuditEventId",
                table: "Notifications",
                column: "AuditEventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_ContractorId_At",
                table: "Notifications",
                columns: new[] { "ContractorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_ContractorId_Id",
                table: "Notifications",
                columns: new[] { "ContractorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ObligationDiscounts_CertificateId",
                table: "ObligationDiscounts",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationDiscounts_LineId",
                table: "ObligationDiscounts",
                column: "LineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ObligationDiscounts_TenderId",
                table: "ObligationDiscounts",
                column: "TenderId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationLines_CertificateId",
                table: "ObligationLines",
                column: "CertificateId");

            migrationBuilder.CreateIndex(
                name: "IX_ObligationLines_TenderId_Date",
                table: "ObligationLines",
                columns: new[] { "TenderId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_RegionId_Status",
                table: "OutgoingMails",
                columns: new[] { "RegionId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_Status_NextAttemptAt",
                table: "OutgoingMails",
                columns: new[] { "Status", "NextAttemptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_UniqueKey",
                table: "OutgoingMails",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnerRequests_ContractorId_RequestedAt",
                table: "OwnerRequests",
                columns: new[] { "ContractorId", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnerRequests_FirstAdministratorId",
                table: "OwnerRequests",
                column: "FirstAdministratorId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnerRequests_OpenFor",
                table: "OwnerRequests",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnerRequests_SecondAdministratorId",
                table: "OwnerRequests",
                column: "SecondAdministratorId");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_ContractorId_RegionId_Reference",
                table: "Participants",
                columns: new[] { "ContractorId", "RegionId", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Participants_RegionId_MatchKey",
                table: "Participants",
                columns: new[] { "RegionId", "MatchKey" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingSignIns_MadeAt",
                table: "PendingSignIns",
                column: "MadeAt");

            migrationBuilder.CreateIndex(
                name: "IX_PendingSignIns_TokenHash",
                table: "PendingSignIns",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PendingSignIns_UserId",
                table: "PendingSignIns",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_RegionContractors_ContractorId",
                table: "RegionContractors",
                column: "ContractorId");

            migrationBuilder.CreateIndex(
                name: "IX_RegionContractors_RegionId_ContractorId",
                table: "RegionContractors",
                columns: new[] { "RegionId", "ContractorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegionProtocols_RegionId_AddedAt",
                table: "RegionProtocols",
                columns: new[] { "RegionId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Regions_Slug",
                table: "Regions",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportDeliveries_MailId",
                table: "ReportDeliveries",
                column: "MailId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportDeliveries_ReportId_Recipient",
                table: "ReportDeliveries",
                columns: new[] { "ReportId", "Recipient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFailures_TenderId_Month",
                table: "ReportFailures",
                columns: new[] { "TenderId", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_ContractorId_Subject_By",
                table: "Rounds",
                columns: new[] { "ContractorId", "Subject", "By" },
                filter: "DecidedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_FulfilmentId",
                table: "Rounds",
                column: "FulfilmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_RegionId_Subject_SubmittedAt_SubjectId",
                table: "Rounds",
                columns: new[] { "RegionId", "Subject", "SubmittedAt", "SubjectId" },
                filter: "DecidedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_SubjectId_Number",
                table: "Rounds",
                columns: new[] { "SubjectId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_TariffScheduleId",
                table: "Rounds",
                column: "TariffScheduleId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondFactorResets_FirstAdministratorId",
                table: "SecondFactorResets",
                column: "FirstAdministratorId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondFactorResets_SecondAdministratorId",
                table: "SecondFactorResets",
                column: "SecondAdministratorId");

            migrationBuilder.CreateIndex(
                name: "IX_SecondFactorResets_UserId",
                table: "SecondFactorResets",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempts_At",
                table: "SignInAttempts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SignInAttempts_Key_At",
                table: "SignInAttempts",
                columns: new[] { "Key", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Stakeholders_TenderId_Mail",
                table: "Stakeholders",
                columns: new[] { "TenderId", "Mail" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplierRecognitions_SupplierId_ValidFrom",
                table: "SupplierRecognitions",
                columns: new[] { "SupplierId", "ValidFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_RegionId_KvkNumber",
                table: "Suppliers",
                columns: new[] { "RegionId", "KvkNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_RegionId_Name",
                table: "Suppliers",
                columns: new[] { "RegionId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TariffSchedules_RegionId_Code_Number",
                table: "TariffSchedules",
                columns: new[] { "RegionId", "Code", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenderReports_AuthorityId_Month",
                table: "TenderReports",
                columns: new[] { "AuthorityId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_TenderReports_RegionId_TenderId_Month_Number",
                table: "TenderReports",
                columns: new[] { "RegionId", "TenderId", "Month", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenderReports_TenderId",
                table: "TenderReports",
                column: "TenderId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenders_AuthorityId_Status",
                table: "Tenders",
                columns: new[] { "AuthorityId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenders_ContractorId_Id",
                table: "Tenders",
                columns: new[] { "ContractorId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenders_ContractorId_Status_Id",
                table: "Tenders",
                columns: new[] { "ContractorId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenders_RegionId_Status_Id",
                table: "Tenders",
                columns: new[] { "RegionId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenders_TariffScheduleId",
                table: "Tenders",
                column: "TariffScheduleId");

            migrationBuilder.CreateIndex(
                name: "IX_TurnoverReports_TenderId_From",
                table: "TurnoverReports",
                columns: new[] { "TenderId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_LastSeenAt",
                table: "UserSessions",
                column: "LastSeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_TokenHash",
                table: "UserSessions",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserSessions_UserId",
                table: "UserSessions",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AmountLines");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DiscountChoices");

            migrationBuilder.DropTable(
                name: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "FileFindings");

            migrationBuilder.DropTable(
                name: "FormerRequirements");

            migrationBuilder.DropTable(
                name: "IdempotencyKeys");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JobHolds");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "ObligationDiscounts");

            migrationBuilder.DropTable(
                name: "OwnerRequests");

            migrationBuilder.DropTable(
                name: "PendingSignIns");

            migrationBuilder.DropTable(
                name: "RegionContractors");

            migrationBuilder.DropTable(
                name: "RegionProtocols");

            migrationBuilder.DropTable(
                name: "ReportDeliveries");

            migrationBuilder.DropTable(
                name: "ReportedMonths");

            migrationBuilder.DropTable(
                name: "ReportFailures");

            migrationBuilder.DropTable(
                name: "SecondFactorResets");

            migrationBuilder.DropTable(
                name: "SignInAttempts");

            migrationBuilder.DropTable(
                name: "Stakeholders");

            migrationBuilder.DropTable(
                name: "StoreIdentities");

            migrationBuilder.DropTable(
                name: "SupplierRecognitions");

            migrationBuilder.DropTable(
                name: "TurnoverReports");

            migrationBuilder.DropTable(
                name: "UserSessions");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "EvidenceRequirements");

            migrationBuilder.DropTable(
                name: "AuditEvents");

            migrationBuilder.DropTable(
                name: "ObligationLines");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "TenderReports");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Fulfilments");

            migrationBuilder.DropTable(
                name: "ContractorCertificates");

            migrationBuilder.DropTable(
                name: "Participants");

            migrationBuilder.DropTable(
                name: "Suppliers");

            migrationBuilder.DropTable(
                name: "Tenders");

            migrationBuilder.DropTable(
                name: "ContractingAuthorities");

            migrationBuilder.DropTable(
                name: "Contractors");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "TariffSchedules");
        }
    }
}
