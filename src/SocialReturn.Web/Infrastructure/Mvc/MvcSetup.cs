using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SocialReturn.Core.Tariffs;
using SocialReturn.Web.Shared;

namespace SocialReturn.Web.Infrastructure.Mvc;

/// <summary>Controllers with views in the folder of their feature, Dutch input, antiforgery on every write.</summary>
public static class MvcSetup
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IServiceCollection AddPortalMvc(this IServiceCollection services)
    {
        // Jobs and start-up code have no request: the culture is the process's.
        CultureInfo.DefaultThreadCurrentCulture = Dutch;
        CultureInfo.DefaultThreadCurrentUICulture = Dutch;

        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Shell>();
        services.AddSingleton<RegionThemes>();
        services.AddSingleton<ShellNavigation>();
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationExpanders.Add(new FeatureViewLocations());
        });
        services.AddFormValidators();
        services.AddRouting(options => options.ConstraintMap.Add(ShapeConstraint.Name, typeof(ShapeConstraint)));
        services.AddControllersWithViews(Configure);
        return services;
    }

    public static IApplicationBuilder UsePortalCulture(this IApplicationBuilder app) =>
        app.UseRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new(Dutch);
            options.SupportedCultures = [Dutch];
            options.SupportedUICultures = [Dutch];
            options.RequestCultureProviders.Clear();
        });

    private static void Configure(MvcOptions options)
    {
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.ModelBinderProviders.Insert(0, new DutchInputBinderProvider());
        options.ModelBinderProviders.Insert(1, new TypedTextBinderProvider());
        options.ModelBinderProviders.Insert(2, new KindBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(KindDescription)));
        // What is required is said by the form's validator, in its own words.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        UseDutchMessages(options.ModelBindingMessageProvider);
    }

    private static void UseDutchMessages(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => string.Format(InputTexts.Invalid, value));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => string.Format(InputTexts.Invalid, value));
        messages.SetUnknownValueIsInvalidAccessor(_ => InputTexts.InvalidUnnamed);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => InputTexts.InvalidUnnamed);
        messages.SetValueIsInvalidAccessor(value => string.Format(InputTexts.Invalid, value));
        messages.SetValueMustBeANumberAccessor(_ => InputTexts.NotANumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => InputTexts.NotANumber);
        messages.SetValueMustNotBeNullAccessor(_ => InputTexts.Missing);
        messages.SetMissingBindRequiredValueAccessor(_ => InputTexts.Missing);
        messages.SetMissingKeyOrValueAccessor(() => InputTexts.Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => InputTexts.Missing);
    }
}
