/** Version of the core, as snapshots name it: that of the package. */
export const MUSTER_VERSION = "0.1.0";
