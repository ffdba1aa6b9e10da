using SocialReturn.Core.Happenings;

namespace SocialReturn.Core.Suppliers;

/// <summary>Something happened to a supplier of a region.</summary>
public sealed record SupplierHappening(Act Act, Supplier Supplier) : EntityHappening(Act, Supplier);

/// <summary>Something happened to what a supplier is recognised for.</summary>
public sealed record RecognitionHappening(Act Act, SupplierRecognition Recognition) : EntityHappening(Act, Recognition);
