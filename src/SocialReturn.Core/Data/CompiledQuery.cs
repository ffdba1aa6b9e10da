using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SocialReturn.Core.Data;

/// <summary>
/// A query of the pages that are asked for most, compiled once for each model: what is left of a request is filling in its values. The
/// filters of the scope hold in it as in any other.
/// </summary>
/// <param name="compile">EF.CompileAsyncQuery; what it gives serves one model only, and tests have more than one.</param>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery For(PortalDbContext db) => compiled.GetValue(db.Model, _ => compile());
}
