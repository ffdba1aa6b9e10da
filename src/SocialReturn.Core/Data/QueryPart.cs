using System.Linq.Expressions;

namespace SocialReturn.Core.Data;

/// <summary>A part of queries that are compiled once: written once, and put into each of them.</summary>
public static class QueryPart
{
    /// <summary>Stands for the part with these values; only within a query that is <see cref="Expanded{TQuery}"/>.</summary>
    /// <exception cref="NotSupportedException">It is called, and not read.</exception>
    public static TResult In<T1, T2, T3, TResult>(
        this Expression<Func<PortalDbContext, T1, T2, T3, TResult>> part,
        PortalDbContext db,
        T1 first,
        T2 second,
        T3 third
    ) => throw new NotSupportedException($"{part} is put into a query, never called.");

    /// <inheritdoc cref="In{T1, T2, T3, TResult}"/>
    public static TResult In<T1, T2, T3, T4, TResult>(
        this Expression<Func<PortalDbContext, T1, T2, T3, T4, TResult>> part,
        PortalDbContext db,
        T1 first,
        T2 second,
        T3 third,
        T4 fourth
    ) => throw new NotSupportedException($"{part} is put into a query, never called.");

    /// <summary>The query with its parts written out, as a translator reads it.</summary>
    public static Expression<TQuery> Expanded<TQuery>(this Expression<TQuery> query) => (Expression<TQuery>)new Expander().Visit(query);

    private sealed class Expander : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(QueryPart))
            {
                return base.VisitMethodCall(node);
            }

            var part = Expression.Lambda<Func<LambdaExpression>>(node.Arguments[0]).Compile()();
            var values = node.Arguments.Skip(1).Select(Visit);
            return Visit(new Filler(part.Parameters.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second!)).Visit(part.Body));
        }
    }

    private sealed class Filler(Dictionary<ParameterExpression, Expression> values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values.GetValueOrDefault(node, node);
    }
}
