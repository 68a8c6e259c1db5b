import { LicenseInfo } from '@mui/x-data-grid-pro';
import { LicenseManager } from 'ag-grid-enterprise';

/** Keys come from the environment of the build, never from this repository. */
export function registerLicenses(): void {
  LicenseInfo.setLicenseKey(import.meta.env.VITE_MUI_LICENSE_KEY);
  LicenseManager.setLicenseKey(import.meta.env.VITE_AG_GRID_LICENSE_KEY);
}
