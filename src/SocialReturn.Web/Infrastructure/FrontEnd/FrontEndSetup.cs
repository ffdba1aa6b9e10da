using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace SocialReturn.Web.Infrastructure.FrontEnd;

/// <summary>Pages go out compressed; the stylesheet, the script and the fonts were compressed at build time.</summary>
public static class FrontEndSetup
{
    public static IServiceCollection AddFrontEnd(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            // Over https too: the only secret in a page is the antiforgery token, which is masked anew in every answer.
            options.EnableForHttps = true;
            options.MimeTypes = ["text/html"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services;
    }

    public static IApplicationBuilder UseFrontEnd(this IApplicationBuilder app) => app.UseResponseCompression();
}
