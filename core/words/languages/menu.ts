import type { Words } from "../say.ts";

/**
 * What the menu in Google Sheets says, apart from all else that a language says: the menu is made before anybody has agreed to
 * anything, when a script can do little but that.
 */
export const MENU: Readonly<Record<Words["language"], Words["texts"]>> = {
  de: {
    Refresh: "Aktualisieren",
    "Check registers": "Register prüfen",
    "Explain selected cell": "Gewählte Zelle erklären",
    "New from template": "Neu aus Vorlage",
    Settings: "Einstellungen",
    "Previous dashboards": "Vorige Dashboards",
    "Self-test": "Selbsttest",
    About: "Info",
    "Open pane": "Seitenleiste öffnen",
    "Remove Muster’s sheets": "Muster-Blätter entfernen",
    "Add Refresh button": "Schaltfläche „Aktualisieren“ einfügen",
    "Refresh by a box on the sheet": "Per Kästchen auf dem Blatt aktualisieren",
    "Refresh every day": "Täglich aktualisieren",
    "Stop automatic refresh": "Automatische Aktualisierung beenden",
  },
  fr: {
    Refresh: "Actualiser",
    "Check registers": "Vérifier les registres",
    "Explain selected cell": "Expliquer la cellule sélectionnée",
    "New from template": "Nouveau depuis un modèle",
    Settings: "Paramètres",
    "Previous dashboards": "Tableaux de bord précédents",
    "Self-test": "Autotest",
    About: "À propos",
    "Open pane": "Ouvrir le volet",
    "Remove Muster’s sheets": "Supprimer les feuilles de Muster",
    "Add Refresh button": "Ajouter le bouton Actualiser",
    "Refresh by a box on the sheet": "Actualiser par une case sur la feuille",
    "Refresh every day": "Actualiser chaque jour",
    "Stop automatic refresh": "Arrêter l’actualisation automatique",
  },
  es: {
    Refresh: "Actualizar",
    "Check registers": "Comprobar registros",
    "Explain selected cell": "Explicar la celda seleccionada",
    "New from template": "Nuevo desde plantilla",
    Settings: "Configuración",
    "Previous dashboards": "Paneles anteriores",
    "Self-test": "Autocomprobación",
    About: "Acerca de",
    "Open pane": "Abrir panel lateral",
    "Remove Muster’s sheets": "Eliminar las hojas de Muster",
    "Add Refresh button": "Añadir botón Actualizar",
    "Refresh by a box on the sheet": "Actualizar con una casilla en la hoja",
    "Refresh every day": "Actualizar cada día",
    "Stop automatic refresh": "Detener la actualización automática",
  },
};
