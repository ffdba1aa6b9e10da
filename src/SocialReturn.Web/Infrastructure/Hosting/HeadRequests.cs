namespace SocialReturn.Web.Infrastructure.Hosting;

/// <summary>HEAD is answered as GET is, without the body: no page has to think of it. A start-up filter, so that routing sees a GET.</summary>
public sealed class HeadRequests : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, following) =>
                {
                    if (!HttpMethods.IsHead(context.Request.Method))
                    {
                        await following(context);
                        return;
                    }

                    var body = context.Response.Body;
                    context.Request.Method = HttpMethods.Get;
                    context.Response.Body = Stream.Null;
                    try
                    {
                        await following(context);
                    }
                    finally
                    {
                        context.Request.Method = HttpMethods.Head;
                        context.Response.Body = body;
                    }
                }
            );
            next(app);
        };
}
