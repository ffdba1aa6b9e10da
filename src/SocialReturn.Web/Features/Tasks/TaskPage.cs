using System.Collections.Immutable;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Features.Tasks;

/// <summary>A page of what has to be done, the most urgent first.</summary>
public sealed record TaskPage(ImmutableArray<TaskRow> Rows, PaginationModel Pages);
